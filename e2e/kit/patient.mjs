// A patient with a telephone: reads the text, opens its link, answers what is asked.

import assert from "node:assert/strict";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** What to answer on a page of one question: the value of its radio, or the number to type. */
const USUAL = { "doses-left": "5" };

/** The link in the newest text on a phone's page that has one. */
export async function lastLink(page) {
  const links = page.locator(".thread .by-pharmacy a[href*='/r/']");
  await links.last().waitFor();
  return links.last().getAttribute("href");
}

/** Reads a day written as `1961-03-27` or `March 27, 1961`. */
export function readDay(text) {
  const iso = /\b(19\d\d|20[01]\d)-(\d\d)-(\d\d)\b/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const words = new RegExp(`\\b(${MONTHS.join("|")}) (\\d{1,2}),? (19\\d\\d|20[01]\\d)\\b`).exec(text);
  if (words) return { year: Number(words[3]), month: MONTHS.indexOf(words[1]) + 1, day: Number(words[2]) };
  return null;
}

/** Presses the main button of the page's main form. */
export async function goOn(page) {
  await page.locator("main form .actions button, main form button[type=submit]").first().click();
}

/** Types a date of birth and goes on. */
export async function confirmIdentity(page, birth) {
  await page.locator("input[autocomplete='bday-month']").fill(String(birth.month));
  await page.locator("input[autocomplete='bday-day']").fill(String(birth.day));
  await page.locator("input[autocomplete='bday-year']").fill(String(birth.year));
  await goOn(page);
}

/**
 * Answers question after question until all are answered, calling `look(page, name)` on each page.
 * With `wrongFirst(page, name)`, each form is first sent empty where it has no answer yet.
 */
export async function answerAll(page, { look = async () => {}, wrongFirst, answers = {} } = {}) {
  const asked = [];
  for (let step = 0; step < 20; step++) {
    const path = new URL(page.url()).pathname;
    if (!path.startsWith("/refill/questions/")) return asked;
    const name = path.slice("/refill/questions/".length).replaceAll("/", "-");
    assert.ok(!asked.includes(name + page.url()), `${name} is not asked twice`);
    asked.push(name + page.url());
    await look(page, name);
    const chosen = await page.locator("main input[type=radio]:checked, main input[type=checkbox]:checked").count();
    if (wrongFirst && chosen === 0) {
      await goOn(page);
      await wrongFirst(page, name);
    }
    const answer = answers[name] ?? USUAL[name];
    const number = page.locator("main input[inputmode=numeric], main input[type=number]");
    if ((await number.count()) > 0) await number.first().fill(answer ?? "1");
    else if (answer) await page.locator(`main input[value='${answer}']`).check();
    else await page.locator("main input[type=radio]").first().check();
    await goOn(page);
  }
  throw new Error("the questions do not end");
}
