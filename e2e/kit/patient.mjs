// A patient with a telephone: reads the text, opens its link, answers what is asked.

import assert from "node:assert/strict";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** What to answer where a number is asked for; elsewhere the first button is the usual answer. */
const USUAL = { "doses-left": "5" };

/** The link in the newest text on a phone's page that has one, or in an e-mail. */
export async function lastLink(page) {
  const links = page.locator(":is(.thread .by-pharmacy, .email .body) a[href*='/r/']");
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
 * With `wrongFirst(page, name)`, each form that can be sent empty is sent so first.
 */
export async function answerAll(page, { look = async () => {}, wrongFirst, answers = {} } = {}) {
  const asked = new Set();
  while (new URL(page.url()).pathname.startsWith("/refill/questions/")) {
    const { pathname, search } = new URL(page.url());
    const name = (pathname.slice("/refill/questions/".length) + search).replaceAll(/\W+/g, "-");
    assert.ok(!asked.has(name), `${name} is asked once`);
    asked.add(name);
    await look(page, name);
    const answer = answers[name] ?? USUAL[name.split("-medicine-")[0]];
    const number = page.locator("main input[inputmode=numeric], main input[type=number]");
    if ((await number.count()) > 0) {
      if (wrongFirst) {
        await number.first().fill("");
        await goOn(page);
        await wrongFirst(page, name);
      }
      await number.first().fill(answer ?? "1");
      await goOn(page);
      // More doses than were ever given out are believed when they are said twice.
      if ((await page.locator("main input[name='sure']").count()) > 0) await goOn(page);
    } else if ((await page.locator("main input[type=radio]").count()) > 0) {
      if (wrongFirst) {
        await goOn(page);
        await wrongFirst(page, name);
      }
      await page.locator("main input[type=radio]").last().check({ force: true });
      await goOn(page);
    } else {
      const wanted = answer ? `main form button[value='${answer}']` : "main form button[name]";
      await page.locator(wanted).first().click();
    }
  }
  // Who has left halfway goes on there; everybody else is asked everything.
  const isWhole = [...asked][0]?.startsWith("still-taking");
  assert.ok(asked.size > (isWhole ? 3 : 0), `questions were asked: ${[...asked]}`);
}
