// Every state of every page of the patient: scanned, walked, narrowed, mirrored and stretched.
//
// The pages come from the portal's own gallery, so that rare states need no story of their own.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { scan } from "../kit/axe.mjs";
import { openBrowser, openPage, picture, PHONE, WIDE } from "../kit/browser.mjs";
import { languages, longWords, reflow, rightToLeft, tabWalk, targetSizes, unfold } from "../kit/checks.mjs";
import { start } from "../kit/program.mjs";

// The gallery of components holds some of the staff's, which are smaller.
const target = (name) => (name.startsWith("kit") ? 32 : 48);
let gallery;
let address;
let browser;

before(async () => {
  const program = process.env.RAPPORT_GALLERY;
  if (!program) throw new Error("RAPPORT_GALLERY names no program; run `cargo x e2e`");
  gallery = await start(program, ["0"], (lines) => lines.some((line) => line.startsWith("http")));
  address = gallery.lines.find((line) => line.startsWith("http"));
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await gallery?.stop();
});

async function names(page) {
  await page.goto(address);
  return page.locator("main li a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
}

// The dark pages differ in colours only: one language shows them.
const VARIANTS = [
  ["en", false],
  ["es", false],
  ["en", true],
];

for (const [language, dark] of VARIANTS) {
  test(`pages in ${language}, ${dark ? "dark" : "light"}`, async (t) => {
    const page = await openPage(browser, { language, dark, size: dark ? WIDE : PHONE });
    const paths = await names(page);
    assert.ok(paths.length > 10, "the gallery shows its pages");
    for (const path of paths) {
      const name = `${path.split("/").pop()}-${language}${dark ? "-dark" : ""}`;
      await t.test(name, async () => {
        await page.goto(new URL(path, address).href);
        await picture(page, `states/${name}`);
        await scan(page, name);
        if (!dark) await tabWalk(page, name);
        await unfold(page);
        await targetSizes(page, target(name), name);
        await reflow(page, name);
        // The gallery of components shows sample words that no reader meets.
        if (!name.startsWith("kit")) await languages(page, language, name);
        if (!dark) {
          await scan(page, `${name}, unfolded`);
          await tabWalk(page, `${name}, unfolded`);
          await rightToLeft(page, name);
          await longWords(page, name);
        }
        assert.deepEqual(page.faults, [], name);
      });
      page.faults.length = 0;
    }
    await page.context().close();
  });
}
