// A picture from a phone, with and without JavaScript, and the pharmacist who looks at it.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { scan } from "../kit/axe.mjs";
import { openBrowser, openPage, picture, WIDE } from "../kit/browser.mjs";
import { reflow, tabWalk, targetSizes } from "../kit/checks.mjs";
import { openPharmacy, patientsToPlay } from "../kit/pharmacy.mjs";
import { hears } from "../kit/phones.mjs";
import { comeIn } from "../kit/staff.mjs";

const STAFF_TARGET = 32;
const BIRD = await readFile(new URL("../../assets/signs/bird.png", import.meta.url));
let pharmacy;
let browser;
let played;

before(async () => {
  pharmacy = await openPharmacy({ patients: 60, seed: 3 });
  browser = await openBrowser();
  const page = await openPage(browser);
  played = (await patientsToPlay(page, pharmacy.demo, { en: 2 })).filter((one) => one.language === "en");
  await page.context().close();
});

after(async () => {
  await browser?.close();
  await pharmacy?.stop();
});

/** Chooses a picture on a phone's page and sends it. */
async function sendPicture(page, href, caption) {
  await page.goto(href);
  await page.locator("details.more summary").click();
  await page.locator("#picture").setInputFiles({ name: "pen.png", mimeType: "image/png", buffer: BIRD });
  await page.locator("#caption").fill(caption);
  await page.locator("form.picture button").click();
}

/** Whether an image has really been drawn. */
const isDrawn = (image) => image.evaluate((it) => it.complete && 0 < it.naturalWidth);

/** Loads the page again until the picture is there. */
async function drawn(page, selector) {
  const until = Date.now() + 20_000;
  for (;;) {
    const image = page.locator(selector).first();
    if ((await image.count()) && (await image.scrollIntoViewIfNeeded(), await isDrawn(image))) return image;
    assert.ok(Date.now() < until, `no picture ${selector}`);
    await page.waitForTimeout(250);
    await page.reload();
  }
}

test("a phone sends a picture and shows it, with and without JavaScript", async () => {
  for (const [patient, script] of [[played[0], true], [played[1], false]]) {
    const page = await openPage(browser, { script });
    await sendPicture(page, patient.href, "");
    await drawn(page, ".by-phone img");
    await hears(page, patient.href, /A person will read your message/);
    if (script) {
      await page.locator("details.more summary").click();
      await scan(page, "phone with a picture");
    }
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test("the pharmacist opens it from the task, by keyboard", async () => {
  const page = await openPage(browser, { size: WIDE });
  await comeIn(page, pharmacy.demo, "pharmacist");
  const line = page.locator("[data-rows] tr", { hasText: "Look at a picture" });
  const name = played[0].owner.split(" ")[0];
  await line.filter({ hasText: name }).first().locator("a[href*='/console/tasks/']").first().click();
  const image = await drawn(page, "ul.pictures img");
  assert.match(await image.getAttribute("alt"), /^Picture 1 of 1 from the patient, /);
  await picture(page, "pictures/task");
  await scan(page, "task with a picture");
  await targetSizes(page, STAFF_TARGET, "task with a picture");
  await tabWalk(page, "task with a picture");
  await reflow(page, "task with a picture");
  const task = page.url();
  await page.locator("ul.pictures a").first().focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/console/pictures/*");
  const large = await drawn(page, ".picture-large img");
  assert.match(await large.getAttribute("alt"), /^Picture 1 of 1 from the patient, /);
  assert.ok(!/pen|patient/i.test(new URL(page.url()).pathname.replace("/console/pictures/", "")));
  await picture(page, "pictures/large");
  await scan(page, "a picture");
  await targetSizes(page, STAFF_TARGET, "a picture");
  await tabWalk(page, "a picture");
  await reflow(page, "a picture");
  const file = new URL(await large.getAttribute("src"), page.url()).href;
  const response = await page.request.get(file);
  assert.equal(response.headers()["content-security-policy"], "default-src 'none'; sandbox");
  assert.equal(response.headers()["content-type"], "image/png");
  assert.deepEqual(await response.body(), BIRD);
  const stranger = await openPage(browser);
  const refused = await stranger.request.get(file, { maxRedirects: 0 });
  assert.equal(refused.status(), 303);
  await stranger.context().close();
  await page.goto(task);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("it stands in the conversation of the patient", async () => {
  const page = await openPage(browser, { size: WIDE });
  await comeIn(page, pharmacy.demo, "pharmacist");
  const line = page.locator("[data-rows] tr", { hasText: "Look at a picture" }).first();
  await line.locator("a[href*='/console/tasks/']").first().click();
  await page.locator("main aside a[href*='/console/patients/']").first().click();
  await drawn(page, ".timeline ul.pictures img");
  await scan(page, "patient with a picture");
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
