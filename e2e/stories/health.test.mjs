// Delivery health in a browser: a manager reads how sending goes, holds it, sees it said on every page, and
// lets it go again; without JavaScript, on a small phone, in both languages.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { scan } from "../kit/axe.mjs";
import { openBrowser, openPage, picture, PHONE, WIDE } from "../kit/browser.mjs";
import { longWords, reflow, rightToLeft, tabWalk, targetSizes } from "../kit/checks.mjs";
import { openPharmacy, patientsToPlay } from "../kit/pharmacy.mjs";
import { comeIn } from "../kit/staff.mjs";

let pharmacy;
let browser;

before(async () => {
  pharmacy = await openPharmacy({ patients: 60, seed: 5 });
  browser = await openBrowser();
  // A day has passed, so that something was sent.
  const page = await openPage(browser);
  await patientsToPlay(page, pharmacy.demo, { en: 1 });
  await page.context().close();
});

after(async () => {
  await browser?.close();
  await pharmacy?.stop();
});

/** The page in a language, checked and pictured. */
async function look(page, name) {
  await picture(page, `health/${name}`);
  await scan(page, name);
  await targetSizes(page, 32, name);
  await reflow(page, name);
}

for (const script of [true, false]) {
  const with_ = script ? "with" : "without";
  test(`a manager holds all sending, every page says so, and lets it go, ${with_} scripts`, async () => {
    const page = await openPage(browser, { size: WIDE, script });
    const seen = (name) => (script ? look(page, name) : undefined);
    await comeIn(page, pharmacy.demo, "manager");
    const health = new URL("/console/health", pharmacy.console).href;
    await page.goto(health);
    await seen("works-en");
    await page.locator("details summary", { hasText: "Hold messages back" }).click();
    await page.locator("form[action$='/hold'] button").click();
    await page.getByText("Choose what to hold back.").first().waitFor();
    await seen("hold-refused-en");
    await page.locator("input[name=scope][value=everything]").check();
    await page.locator("#reason").fill("The links lead nowhere.");
    await page.locator("form[action$='/hold'] button").click();
    await page.getByText("The links lead nowhere.").first().waitFor();
    await seen("held-en");
    if (script) await tabWalk(page, "held-en");
    for (const path of ["/console/worklist", "/console/patients", "/console/messages", "/console/rules"]) {
      await page.goto(new URL(path, pharmacy.console).href);
      await page.locator(".held").getByText("All messages are held back.").waitFor();
    }
    await page.goto(health);
    await page.locator("#reason").fill("The links are mended.");
    await page.locator("form[action$='/release'] button").click();
    await page.getByText("The links are mended.").first().waitFor();
    assert.equal(await page.locator(".held").count(), 0);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

for (const language of ["en", "es"]) {
  for (const [size, name] of [
    [PHONE, "phone"],
    [{ width: 320, height: 568 }, "small"],
  ]) {
    test(`the page of delivery health in ${language}, ${name}`, async () => {
      const page = await openPage(browser, { size, language });
      await comeIn(page, pharmacy.demo, "manager");
      await page.goto(new URL("/console/health", pharmacy.console).href);
      await look(page, `${name}-${language}`);
      const heading = await page.locator("h1").innerText();
      assert.equal(heading, language === "es" ? "Estado de los envíos" : "Delivery health");
      if (name === "small") {
        await rightToLeft(page, `health-${language}`);
        await longWords(page, `health-${language}`);
      }
      assert.deepEqual(page.faults, []);
      await page.context().close();
    });
  }
}
