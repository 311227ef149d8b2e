// Letters of the demo: printed to a file, posted, and what comes back.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { scan } from "../kit/axe.mjs";
import { openBrowser, openPage, picture, WIDE } from "../kit/browser.mjs";
import { reflow, targetSizes } from "../kit/checks.mjs";
import { openPharmacy } from "../kit/pharmacy.mjs";
import { signIn } from "../kit/staff.mjs";

const STAFF_TARGET = 32;
let pharmacy;
let browser;

before(async () => {
  pharmacy = await openPharmacy({ patients: 200, seed: 1 });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await pharmacy?.stop();
});

async function lookAt(page, name) {
  await picture(page, `letters/${name}`);
  await scan(page, name);
  await targetSizes(page, STAFF_TARGET, name);
  await reflow(page, name);
  assert.deepEqual(page.faults, [], name);
}

test("a letter of the demo is printed, posted, and comes back", async () => {
  const page = await openPage(browser, { size: WIDE });
  await signIn(page, pharmacy.console);
  const letters = new URL("/console/letters", pharmacy.console).href;
  await page.goto(letters);
  const print = page.locator("main form[action='/console/letters/print'] button").last();
  await lookAt(page, "to-print");

  const [file] = await Promise.all([page.waitForEvent("download"), print.click()]);
  assert.match(file.suggestedFilename(), /^letters-\d{4}-\d{2}-\d{2}\.pdf$/);
  const path = await file.path();
  const bytes = await readFile(path);
  assert.equal(bytes.subarray(0, 5).toString("latin1"), "%PDF-");
  await file.saveAs(new URL("../out/letters/letters.pdf", import.meta.url).pathname);

  await page.goto(letters);
  assert.equal(await print.count(), 0, "nothing waits any more");
  const marks = page.locator("main form[action='/console/letters/posted'] input[name=letter]");
  const count = await marks.count();
  assert.ok(0 < count, "they wait for the post");
  await lookAt(page, "to-post");

  // One is spoiled and stays.
  await marks.first().uncheck();
  await page.locator("main form[action='/console/letters/posted'] button:not([formaction])").click();
  await page.waitForURL(letters);
  assert.equal(await marks.count(), 1);

  const gone = page.locator("main form[action$='/return']");
  const posted = await gone.count();
  assert.ok(count - 1 <= posted);
  await page.locator("main details:has(form[action$='/return']) summary").first().click();
  await gone.first().locator("button").click();
  await page.waitForURL(letters);
  assert.equal(await gone.count(), posted - 1, "what came back comes back once");
  await lookAt(page, "came-back");
  await page.context().close();
});
