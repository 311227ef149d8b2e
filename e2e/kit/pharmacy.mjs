// The demo as a running program, spoken to over HTTP only.

import { lastLink, readDay } from "./patient.mjs";
import { start } from "./program.mjs";

const ADDRESSES = ["console", "pharmacist", "phones", "mail", "portal", "demo"];
const LANGUAGES = { English: "en", Spanish: "es" };
const MOST_DAYS = 7;

/** Starts `rapport demo` and answers its addresses: `console` (a technician's way in),
 * `pharmacist`, `phones`, `mail`, `portal`, `demo`; and `stop()`. */
export async function openPharmacy({ patients = 40, seed = 1, more = [] } = {}) {
  const program = process.env.RAPPORT_PROGRAM;
  if (!program) throw new Error("RAPPORT_PROGRAM names no program; run `cargo x e2e`");
  const words = ["demo", "--port", "0", "--patients", String(patients), "--seed", String(seed)];
  const running = await start(program, [...words, ...more], (lines) => {
    const told = addresses(lines);
    return ADDRESSES.every((name) => told[name]);
  });
  return { ...addresses(running.lines), errors: running.errors, stop: running.stop };
}

/** One `name: URL` a line. */
function addresses(lines) {
  const found = lines.map((line) => /^\s*(\w+):\s+(https?:\/\/\S+)/.exec(line)).filter(Boolean);
  return Object.fromEntries(found.map(([, name, url]) => [name, url]));
}

/**
 * Patients who were asked about a refill and have not answered, as the demo's own page lists them;
 * its clock is moved until each language, or "any", has so many. `by` is how they are written to: "phone" or
 * "mail".
 */
export async function patientsToPlay(page, url, wanted, by = "phone") {
  for (let day = 0; day < MOST_DAYS; day++) {
    await page.goto(url);
    const rows = await page.locator("[data-rows] tr").evaluateAll((rows) =>
      rows.map((row) => ({
        owner: row.cells[0].textContent.trim(),
        born: row.cells[1].textContent,
        language: row.cells[2].textContent.trim(),
        href: row.querySelector("a").href,
      })),
    );
    const all = rows.map((row) => ({ ...row, birth: readDay(row.born), language: LANGUAGES[row.language] }));
    const found = all.filter((one) => one.href.includes("/simulator/mail/") === (by === "mail"));
    const isOf = (language) => (one) => language === "any" || one.language === language;
    const enough = (language) => found.filter(isOf(language)).length >= wanted[language];
    if (Object.keys(wanted).every(enough)) {
      for (const one of found) {
        await page.goto(one.href);
        one.link = await lastLink(page);
      }
      return found;
    }
    await page.locator("form button", { hasText: /1 day/ }).click();
  }
  throw new Error(`within ${MOST_DAYS} days not enough patients were asked`);
}
