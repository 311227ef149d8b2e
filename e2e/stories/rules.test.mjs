// Contact rules in a browser: a manager narrows the hours, sees what that would have changed, publishes, and
// a message waits accordingly. Then a patient asks why, in Spanish.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { scan } from "../kit/axe.mjs";
import { openBrowser, openPage, PHONE, WIDE } from "../kit/browser.mjs";
import { reflow } from "../kit/checks.mjs";
import { confirmIdentity } from "../kit/patient.mjs";
import { openPharmacy, patientsToPlay } from "../kit/pharmacy.mjs";
import { comeIn } from "../kit/staff.mjs";

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
let pharmacy;
let browser;

before(async () => {
  pharmacy = await openPharmacy({ patients: 60, seed: 5 });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await pharmacy?.stop();
});

test("a manager narrows the hours, and a message waits for them", async () => {
  const page = await openPage(browser, { size: WIDE });
  await patientsToPlay(page, pharmacy.demo, { en: 1 });
  await comeIn(page, pharmacy.demo, "manager");
  await page.goto(new URL("/console/rules", pharmacy.console).href);
  await page.getByText("You have not changed them.").waitFor();
  for (const day of DAYS) {
    await page.locator(`#${day}-from`).fill("19:00");
    await page.locator(`#${day}-to`).fill("20:00");
  }
  await page.locator("main form[action='/console/rules'] button").click();
  await page.waitForURL("**/console/rules/1");
  const told = page.getByText(/\d+ messages? would have waited/).first();
  for (let look = 0; look < 60 && (await told.count()) === 0; look++) {
    await page.waitForTimeout(250);
    await page.reload();
  }
  await told.waitFor();
  await page.locator("a[href*='/examples']").first().click();
  await page.locator("table tbody tr").first().waitFor();
  await scan(page, "rules-examples");
  await page.goBack();
  await page.locator("#reason").fill("The pharmacist on call begins at seven.");
  await page.locator("form[action$='/publication'] button").click();
  await page.getByText("In force").waitFor();
  // A day passes: what is asked for in the morning waits for the evening.
  for (let hour = 0; hour < 26; hour++) {
    await page.goto(pharmacy.demo);
    await page.locator("form button", { hasText: /1 hour/ }).click();
    await comeIn(page, pharmacy.demo, "pharmacist");
    await page.goto(new URL("/console/messages?span=day", pharmacy.console).href);
    const waits = page.locator("a[href*='fared=waits'][href*='rule=quiet-hours']");
    if ((await waits.count()) === 0) continue;
    await waits.click();
    await page.locator("main tbody a[href$='/why']").first().click();
    await page.locator("main").getByText("us-2026.1+1").first().waitFor();
    assert.match(await page.locator("main").innerText(), /7:00 PM to 8:00 PM/i);
    await scan(page, "why-waits");
    await reflow(page, "why-waits");
    await page.context().close();
    return;
  }
  assert.fail("nothing waited for the new hours");
});

test("a patient asks why, in Spanish, and stops this kind", async () => {
  const page = await openPage(browser, { size: PHONE, language: "es" });
  const demo = await openPage(browser);
  const asked = await patientsToPlay(demo, pharmacy.demo, { es: 1 });
  await demo.context().close();
  const somebody = asked.find((one) => one.language === "es");
  await page.goto(somebody.link);
  await page.locator("a[href$='/why']").click();
  await page.getByRole("heading", { name: "¿Por qué recibió esto?" }).waitFor();
  const neutral = await page.locator("main").innerText();
  assert.doesNotMatch(neutral, /resurtido|En papel/);
  await scan(page, "why-neutral");
  await page.locator("main form button[value=continue]").click();
  await confirmIdentity(page, somebody.birth);
  await page.locator("footer a[href='/why']").click();
  await page.getByText("Sobre su próximo resurtido").waitFor();
  await scan(page, "why-told");
  await reflow(page, "why-told");
  await page.locator("main form button[value=kind]").click();
  await page.getByRole("heading", { name: "Ya está parado" }).waitFor();
  await scan(page, "why-stopped");
  await page.context().close();
});
