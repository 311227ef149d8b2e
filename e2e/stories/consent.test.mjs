// Agreeing by the code on a flyer, asking whether a message was ours, taking a part back, and the picture
// that a patient chose: in both languages, on a small screen, and without scripts.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { scan } from "../kit/axe.mjs";
import { openBrowser, openPage, picture, PHONE } from "../kit/browser.mjs";
import { reflow, tabWalk } from "../kit/checks.mjs";
import { confirmIdentity, goOn } from "../kit/patient.mjs";
import { openPharmacy, patientsToPlay } from "../kit/pharmacy.mjs";
import { answer, hears } from "../kit/phones.mjs";

const SMALL = { width: 320, height: 568 };
const WORDS = {
  en: { send: "Text me", done: "Look at your phone", question: /Reply YES to agree/, yes: "YES", welcome: /We will write about your refills/, check: "CHECK", told: /Yes, we wrote to you/ },
  es: { send: "Envíenme un texto", done: "Mire su teléfono", question: /Responda SI/, yes: "SI", welcome: /Le escribiremos sobre sus resurtidos/, check: "REVISAR", told: /Es cierto: le escribimos/ },
};
let pharmacy;
let browser;
let people;

before(async () => {
  pharmacy = await openPharmacy({ patients: 120 });
  browser = await openBrowser();
  const page = await openPage(browser);
  people = await patientsToPlay(page, pharmacy.demo, { en: 2, es: 1 });
  await page.context().close();
});

after(async () => {
  await browser?.close();
  await pharmacy?.stop();
});

/** The portal's own address. */
const at = (path) => new URL(path, pharmacy.portal).href;
/** The number that a simulated phone's page shows. */
async function numberOf(page, href) {
  await page.goto(href);
  const shown = await page.locator("body").innerText();
  return /\+?1?\s?\(?\d{3}\)?[\s-]?\d{3}[\s-]?\d{4}/.exec(shown)[0];
}

async function fillJoin(page, number, person) {
  await page.locator("#phone").fill(number);
  await page.locator("#month").fill(String(person.birth.month));
  await page.locator("#day").fill(String(person.birth.day));
  await page.locator("#year").fill(String(person.birth.year));
}

for (const [language, scripts] of [["en", false], ["es", true]]) {
  test(`texts are stopped on one page, and begin again by another and a yes (${language}, scripts ${scripts})`, async () => {
    const person = people.find((one) => one.language === language);
    const words = WORDS[language];
    const page = await openPage(browser, { language, size: SMALL, script: scripts });
    const phone = await openPage(browser, { size: PHONE });
    await page.goto(person.link);
    await goOn(page);
    await confirmIdentity(page, person.birth);
    await page.goto(at("/choices"));
    await page.locator("label[for=covers-2]").click();
    await page.locator("form[action='/choices/stop'] button").click();
    await page.goto(at(`/join?lang=${language}`));
    if (scripts) await scan(page, `join-${language}`);
    await reflow(page, `join-${language}`);
    await picture(page, `consent/join-${language}`);
    await page.getByRole("button", { name: words.send }).click();
    assert.equal(await page.locator("#phone-error").count(), 1, "an empty form says what is missing");
    await fillJoin(page, await numberOf(phone, person.href), person);
    await page.getByRole("button", { name: words.send }).click();
    await page.getByRole("heading", { name: words.done }).waitFor();
    await hears(phone, person.href, words.question);
    await answer(phone, person.href, words.yes);
    await hears(phone, person.href, words.welcome);
    await answer(phone, person.href, words.check);
    await hears(phone, person.href, words.told);
    await page.context().close();
    await phone.context().close();
  });
}

test("the public pages hold on a small screen, by keyboard and by axe", async () => {
  const page = await openPage(browser, { size: SMALL });
  for (const [name, path] of [["join", "/join"], ["join-done", "/join/done"], ["is-it-you", "/is-it-you"], ["is-it-you-asked", "/is-it-you/asked"]]) {
    await page.goto(at(path));
    await picture(page, `consent/${name}`);
    await scan(page, name);
    await reflow(page, name);
    await tabWalk(page, name);
  }
  await page.goto(at("/is-it-you"));
  await page.locator("#pasted").fill("https://bit.ly/x");
  await page.getByRole("button", { name: "Check it" }).click();
  await page.getByRole("heading", { name: "This link is not ours" }).waitFor();
  await page.locator("#pasted").fill(people[0].link);
  await page.getByRole("button", { name: "Check it" }).click();
  await page.getByRole("heading", { name: "This link is ours" }).waitFor();
  await page.context().close();
});

test("a patient chooses a picture, sees it before the question, and takes a part back", async () => {
  const person = people.filter((one) => one.language === "en")[1];
  const page = await openPage(browser, { size: SMALL });
  await page.goto(person.link);
  await goOn(page);
  await confirmIdentity(page, person.birth);
  await page.goto(at("/choices/picture"));
  await scan(page, "choices-picture");
  await reflow(page, "choices-picture");
  await picture(page, "consent/choices-picture");
  await page.getByText("the blue bird").click();
  await page.locator("#phrase").fill("my red boat");
  await page.getByRole("button", { name: "Keep this" }).click();
  await page.getByText("my red boat").waitFor();
  await scan(page, "choices");
  await reflow(page, "choices");
  await tabWalk(page, "choices");
  await picture(page, "consent/choices");
  const fresh = await openPage(browser, { size: SMALL });
  await fresh.goto(person.link);
  await fresh.getByText("the blue bird").waitFor();
  await scan(fresh, "landing-sign");
  await picture(fresh, "consent/landing-sign");
  await fresh.context().close();
  await page.locator("label[for=covers-2]").click();
  await page.getByRole("button", { name: "Stop this now" }).click();
  await page.getByRole("heading", { name: "We stopped it" }).waitFor();
  assert.equal(await page.locator("input[value=channel-sms]").count(), 0, "nothing by text is left to stop");
  await page.context().close();
});
