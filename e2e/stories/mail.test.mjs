// People who chose e-mail: what comes, the page behind its link, and the way out.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { scan } from "../kit/axe.mjs";
import { openBrowser, openPage, picture, PHONE } from "../kit/browser.mjs";
import { languages, reflow, tabWalk } from "../kit/checks.mjs";
import { answerAll, confirmIdentity, goOn } from "../kit/patient.mjs";
import { openPharmacy, patientsToPlay } from "../kit/pharmacy.mjs";

const WORDS = {
  en: { ask: /Stop these e-mails\?/, done: /No more e-mails/, subject: /^A message from / },
  es: { ask: /¿Dejar de recibir estos correos\?/, done: /No más correos/, subject: /^Un mensaje de / },
};
let pharmacy;
let browser;
let reader;
/** An e-mail in each language. */
let emails;

before(async () => {
  pharmacy = await openPharmacy({ patients: 300 });
  browser = await openBrowser();
  const page = await openPage(browser);
  [reader] = await patientsToPlay(page, pharmacy.demo, { any: 1 }, "mail");
  const all = await (await fetch(new URL("/simulator/control/emails", pharmacy.mail))).json();
  const written = (language) => all.find(({ subject, text }) => WORDS[language].subject.test(subject) && text.includes("/r/"));
  emails = { en: written("en"), es: written("es") };
  await page.context().close();
});

after(async () => {
  await browser?.close();
  await pharmacy?.stop();
});

test("e-mails can be read on a small screen", async () => {
  const page = await openPage(browser, { size: { width: 320, height: 568 } });
  for (const [name, href] of [["mail", pharmacy.mail], ["email", `${pharmacy.mail}/${emails.es.id}`]]) {
    await page.goto(href);
    await picture(page, `mail/${name}`);
    await scan(page, name);
    await reflow(page, name);
    await tabWalk(page, name);
  }
  await page.context().close();
});

for (const language of ["en", "es"]) {
  test(`an e-mail tells nothing and loads nothing (${language})`, async () => {
    const { html, subject, text, to } = emails[language];
    for (const part of to.split("@")[0].replaceAll(/\d/g, "").split(".")) {
      assert.ok(!`${subject}${text}${html}`.toLowerCase().includes(part), "an e-mail names nobody");
    }
    const page = await openPage(browser, { language, size: { width: 320, height: 568 } });
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.setContent(html);
    await picture(page, `mail/email-${language}`);
    await scan(page, "email");
    await reflow(page, "email");
    await languages(page, language, "email");
    assert.deepEqual(asked, [], "nobody learns when it is read");
    const leads = await page.locator("a").evaluateAll((links) => links.map((link) => link.href));
    assert.deepEqual(leads.map((href) => new URL(href).pathname.split("/")[1]), ["r", "unsubscribe"]);
    await page.context().close();
  });
}

test("a refill is answered for on the page behind an e-mail", async () => {
  const { link, birth } = reader;
  const page = await openPage(browser, { size: PHONE, script: false });
  await page.goto(link);
  await goOn(page);
  await confirmIdentity(page, birth);
  await answerAll(page);
  assert.equal(new URL(page.url()).pathname, "/refill/check");
  await goOn(page);
  assert.equal(new URL(page.url()).pathname, "/refill/sent");
  await page.context().close();
});

test("the way out is one press, with the keyboard and without scripts", async () => {
  const { unsubscribe } = emails.es;
  // Their looks are scanned with the other pages (states.test.mjs).
  const page = await openPage(browser, { language: "es", script: false, size: { width: 320, height: 568 } });
  await page.goto(unsubscribe);
  assert.match(await page.locator("h1").innerText(), WORDS.es.ask);
  await picture(page, "mail/unsubscribe");
  await page.locator("main form button").focus();
  await page.keyboard.press("Enter");
  await page.locator("h1", { hasText: WORDS.es.done }).waitFor();
  await picture(page, "mail/unsubscribed");
  // Mail programs press for their readers, and press again.
  const pressed = await fetch(unsubscribe, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  });
  assert.equal(pressed.status, 200);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
