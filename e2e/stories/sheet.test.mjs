// What a patient says on the phone, written down by keyboard alone: with scripts and without.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { scan } from "../kit/axe.mjs";
import { openBrowser, openPage, picture, WIDE } from "../kit/browser.mjs";
import { languages, longWords, reflow, rightToLeft, tabWalk, targetSizes } from "../kit/checks.mjs";
import { openPharmacy } from "../kit/pharmacy.mjs";
import { comeIn } from "../kit/staff.mjs";

const STAFF_TARGET = 32;
// Those that keep or take the task bear a name.
const SAVE = "main form[action$='/answers'] button:not([name])";
let pharmacy;
let browser;

before(async () => {
  pharmacy = await openPharmacy({ patients: 60 });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await pharmacy?.stop();
});

/** Presses a key on something, and waits for the page that comes of it. */
async function goBy(page, key, place) {
  await place.focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
}

/** Takes tasks until one is about answers, and stands on its sheet. */
async function toSheet(page) {
  const tasks = await page.locator("[data-rows] a[href*='/console/tasks/']").evaluateAll((all) => all.map((one) => one.href));
  for (const task of tasks) {
    await page.goto(task);
    const take = page.locator("main form[action$='/claim'] button").first();
    if ((await take.count()) > 0) await goBy(page, "Enter", take);
    await page.goto(task);
    const sheet = page.locator("main a[href$='/answers']");
    if ((await sheet.count()) > 0) return goBy(page, "Enter", sheet);
  }
  assert.fail("no task asks what a patient said");
}

async function choose(page, name, value) {
  await page.locator(`input[name='${name}'][value='${value}']`).focus();
  await page.keyboard.press("Space");
}

/** The sheet came back: the list of what is wrong has the focus, and each line leads to a field. */
async function isRefused(page, fields) {
  const list = page.locator(".error-summary");
  assert.ok(await list.evaluate((one) => one === document.activeElement), "the list has the focus");
  assert.match(await page.title(), /^Error: /);
  const found = await list.locator("a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  assert.deepEqual(found, fields);
  for (const field of found) assert.equal(await page.locator(field).count(), 1, field);
}

for (const script of [true, false]) {
  test(`the sheet by keyboard, ${script ? "with" : "without"} scripts`, async () => {
    const page = await openPage(browser, { size: WIDE, script });
    await comeIn(page, pharmacy.demo, "pharmacist");
    await toSheet(page);
    const name = script ? "sheet" : "sheet-plain";
    await picture(page, `console/${name}`);
    if (script) {
      await scan(page, name);
      await targetSizes(page, STAFF_TARGET, name);
      await reflow(page, name);
      await languages(page, "en", name);
      await tabWalk(page, name);
      await rightToLeft(page, name);
      await longWords(page, name);
    }

    await goBy(page, "Enter", page.locator(SAVE).last());
    await isRefused(page, ["#still-taking", "#changes", "#side-effects", "#confirm"]);
    await choose(page, "still-taking", "no");
    await choose(page, "changes", "none");
    await choose(page, "side-effects", "none");
    await goBy(page, "Enter", page.locator(SAVE).last());
    await isRefused(page, ["#confirm"]);
    assert.ok(await page.locator("#still-taking-2").isChecked(), "what was chosen stays");
    await choose(page, "confirm", "no");
    await goBy(page, "Enter", page.locator(SAVE).last());
    assert.match(page.url(), /\/console\/worklist\?finished=/);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}
