// A refill, from the text on a simulated phone to the line on the live work list.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { scan } from "../kit/axe.mjs";
import { openBrowser, openPage, picture, PHONE, WIDE } from "../kit/browser.mjs";
import { errorFlow, languages, reflow, tabWalk, targetSizes } from "../kit/checks.mjs";
import { answerAll, confirmIdentity, goOn } from "../kit/patient.mjs";
import { openPharmacy, patientsToPlay } from "../kit/pharmacy.mjs";
import { answer, hears } from "../kit/phones.mjs";
import { comeIn, finish, lines, toList } from "../kit/staff.mjs";

let pharmacy;
let browser;
let pharmacist;
let technician;
let waiting;

before(async () => {
  pharmacy = await openPharmacy({ patients: 140 });
  browser = await openBrowser();
  const phones = await openPage(browser);
  waiting = await patientsToPlay(phones, pharmacy.demo, { en: 4, es: 3 });
  pharmacist = await openPage(browser, { size: WIDE });
  await comeIn(pharmacist, pharmacy.demo, "pharmacist");
  technician = await openPage(browser, { size: WIDE });
  await comeIn(technician, pharmacy.demo, "technician");
});

after(async () => {
  await browser?.close();
  await pharmacy?.stop();
});

/** Somebody who was asked in that language and whom no story has used yet. */
function somebody(language) {
  const at = waiting.findIndex((phone) => phone.language === language);
  assert.notEqual(at, -1, `somebody was asked in ${language}`);
  return waiting.splice(at, 1)[0];
}

for (const language of ["en", "es"]) {
  for (const script of [true, false]) {
    const how = `${language}-${script ? "script" : "plain"}`;

    test(`a refill is confirmed on the page (${how})`, async () => {
      // Doses that do not add up go to a pharmacist: she may finish whatever comes of the answers.
      const staff = pharmacist;
      const phone = somebody(language);
      await toList(staff);
      const before = await lines(staff);
      await staff.locator("main a").first().focus();
      const focused = await staff.evaluate(() => document.activeElement.outerHTML);

      const page = await openPage(browser, { language, script, size: PHONE });
      const look = async (page, name) => {
        await picture(page, `refill/${how}-${name}`);
        if (!script) return;
        await scan(page, name);
        await targetSizes(page, 48, name);
        await reflow(page, name);
        await tabWalk(page, name);
        await languages(page, language, name);
      };
      const wrongFirst = (page, name) => errorFlow(page, name, { script });

      await page.goto(phone.link);
      await look(page, "landing");
      const seen = await page.locator("body").innerText();
      for (const part of phone.owner.split(" ")) assert.ok(!seen.includes(part), "the landing names nobody");
      await goOn(page);
      assert.ok(!page.url().includes("/r/"), "the token has left the address");
      await look(page, "hello");
      await goOn(page);
      await wrongFirst(page, "hello");
      await confirmIdentity(page, phone.birth);
      await answerAll(page, { look, wrongFirst });
      assert.equal(new URL(page.url()).pathname, "/refill/check");
      await look(page, "check");
      await goOn(page);
      assert.equal(new URL(page.url()).pathname, "/refill/sent");
      await look(page, "sent");
      assert.deepEqual(page.faults, []);
      await page.context().close();

      // The list tells that there is something new, and whoever works there is not disturbed.
      await staff.locator("[data-pill]:not([hidden])").waitFor({ timeout: 20_000 });
      assert.equal(await staff.evaluate(() => document.activeElement.outerHTML), focused, "focus stays");
      const line = await newLine(staff, before, phone.owner);
      await picture(staff, `refill/${how}-worklist`);
      await finish(staff, line);
      await toList(staff);
      assert.ok(!(await lines(staff)).includes(line), "what is done leaves the list");
    });
  }
}

for (const [language, yes, all] of [
  ["en", "yes", "ALL"],
  ["es", "sí", "Todo"],
]) {
  test(`a refill is confirmed by text (${language})`, async () => {
    const staff = technician;
    const phone = somebody(language);
    await toList(staff);
    const before = await lines(staff);
    // One of the two phones shows its pages without scripts.
    const page = await openPage(browser, { script: language === "en" });
    await answer(page, phone.href, yes);
    const heard = await hears(page, phone.href, /thank|gracias|\b(all|todo)\b/i);
    if (/\b(all|todo)\b/i.test(heard)) {
      await answer(page, phone.href, all);
      await hears(page, phone.href, /thank|gracias/i);
    }
    await picture(page, `refill/${language}-phone`);
    await page.context().close();
    const line = await newLine(staff, before, phone.owner);
    assert.match(await staff.locator(`#${line}`).innerText(), /Order the refill/);
    await finish(staff, line);
    await toList(staff);
    assert.ok(!(await lines(staff)).includes(line), "what is done leaves the list");
  });
}

test("scanners may open a link as often as they like", async () => {
  const phone = somebody("en");
  for (let visit = 0; visit < 5; visit++) {
    for (const method of ["GET", "HEAD"]) {
      const response = await fetch(phone.link, { method, headers: { "sec-purpose": "prefetch" } });
      assert.equal(response.status, 200);
      assert.equal(response.headers.get("set-cookie"), null, "looking opens no session");
      assert.equal(response.headers.get("cache-control"), "no-store");
      assert.equal(response.headers.get("referrer-policy"), "no-referrer");
    }
  }
  const page = await openPage(browser, { size: PHONE });
  await page.goto(phone.link);
  await goOn(page);
  assert.equal(new URL(page.url()).pathname, "/hello", "the link still opens for a person");
  await page.context().close();
});

/**
 * Waits for a line of that patient that was not there, without reloading: it waits under the pill
 * until whoever works there wants it. Answers its id.
 */
async function newLine(staff, before, owner) {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const pill = staff.locator("[data-pill]:not([hidden])");
    if ((await pill.count()) > 0) await pill.click();
    const found = await staff.evaluate(
      ([before, owner]) => {
        const rows = [...document.querySelectorAll("[data-rows] tr")];
        return rows.find((row) => !before.includes(row.id) && row.textContent.includes(owner))?.id;
      },
      [before, owner],
    );
    if (found) return found;
    await staff.waitForTimeout(200);
  }
  throw new Error(`no new line about ${owner}`);
}
