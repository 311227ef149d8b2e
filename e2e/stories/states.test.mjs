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

test("on the smallest phones what is asked stands on the first screen", async () => {
  for (const [language, size, name] of [
    ["en", { width: 320, height: 568 }, "landing"],
    ["es", { width: 320, height: 568 }, "landing"],
    ["en", { width: 320, height: 256 }, "still-taking"],
  ]) {
    const page = await openPage(browser, { language, size });
    await page.goto(new URL(`/page/${name}`, address).href);
    const header = (await page.locator("header").boundingBox()).height;
    assert.ok(header < size.height / 3, `the header of ${name} (${language}) is ${header} px high`);
    if (size.height > 300) {
      const box = await page.locator("main form button").first().boundingBox();
      assert.ok(box.y + box.height <= size.height, `${name} (${language}): the button ends at ${box.y + box.height} px`);
    }
    await page.context().close();
  }
});

test("a count and its unit stand in one row, and quiet buttons at the edge of the column", async () => {
  for (const language of ["en", "es"]) {
    const page = await openPage(browser, { language, size: { width: 320, height: 568 } });
    await page.goto(new URL("/page/doses-left", address).href);
    const [field, unit] = [await page.locator("#doses-left").boundingBox(), await page.locator(".unit").boundingBox()];
    assert.ok(unit.y < field.y + field.height, `the unit stands beside its field (${language})`);
    await page.goto(new URL("/page/pharmacist-question", address).href);
    const edge = (await page.locator("h1").boundingBox()).x;
    const words = await page.locator(".button-quiet").evaluate((button) => {
      const range = document.createRange();
      range.selectNodeContents(button);
      return range.getBoundingClientRect().x;
    });
    assert.ok(Math.abs(words - edge) < 2, `the words stand ${words - edge} px off the column (${language})`);
    await page.context().close();
  }
});

test("on a small phone the caption of a table has its whole width", async () => {
  const page = await openPage(browser, { size: { width: 320, height: 568 } });
  await page.goto(new URL("/page/kit", address).href);
  const frame = (await page.locator(".table-folds").boundingBox()).width;
  const caption = (await page.locator(".table-folds caption").boundingBox()).width;
  assert.ok(frame - caption < 2, `the caption is ${caption} of ${frame} px wide`);
  await page.context().close();
});

test("what is folded points down, and up when it is open, in both directions of writing", async () => {
  for (const language of ["en", "ar-XB"]) {
    const page = await openPage(browser);
    await page.goto(new URL(`/page/landing?lang=${language}`, address).href);
    const turn = () => page.locator("main summary .icon").first().evaluate((icon) => getComputedStyle(icon).transform);
    assert.equal(await turn(), "matrix(0, 1, -1, 0, 0, 0)", `${language}, closed`);
    await page.locator("main summary").first().click();
    assert.equal(await turn(), "matrix(0, -1, 1, 0, 0, 0)", `${language}, open`);
    await page.context().close();
  }
});

test("what needs a script is not drawn without one", async () => {
  const page = await openPage(browser, { script: false });
  await page.goto(new URL("/page/sent-confirmed", address).href);
  assert.equal(await page.locator("[data-print]").isVisible(), false);
  await page.context().close();
});

test("with the reader's own colours the current tab can be told from the others", async () => {
  const page = await openPage(browser);
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(new URL("/page/kit", address).href);
  const edges = await page.locator(".tabs .tab").evaluateAll((tabs) =>
    tabs.map((tab) => [tab.hasAttribute("aria-current"), getComputedStyle(tab).borderBlockEndColor]),
  );
  const [current] = edges.filter(([is]) => is);
  assert.ok(edges.every(([is, colour]) => is || colour !== current[1]), JSON.stringify(edges));
  const entry = page.locator("nav [aria-current]:not(.tab)").first();
  assert.notEqual(await entry.evaluate((entry) => getComputedStyle(entry).borderTopWidth), "0px");
  await page.context().close();
});

test("the menu of languages lies over the page, within it, and every language can be reached", async () => {
  for (const language of ["en", "es", "ar", "ru"]) {
    for (const dark of [false, true]) {
      const name = `menu of languages, ${language}${dark ? ", dark" : ""}`;
      const page = await openPage(browser, { language, dark, size: { width: 320, height: 568 } });
      await page.goto(new URL("/page/landing", address).href);
      await page.locator(".shell-more summary").focus();
      await page.keyboard.press("Enter");
      const links = page.locator(".shell-more a");
      const menu = await page.locator(".shell-more ul").boundingBox();
      assert.ok(menu.x >= 0 && menu.x + menu.width <= 320, `${name}: ${JSON.stringify(menu)}`);
      assert.ok((await links.count()) >= 13, name);
      for (const link of await links.all()) {
        await link.focus();
        const box = await link.boundingBox();
        assert.ok(box.x >= 0 && box.x + box.width <= 320, `${name}: ${JSON.stringify(box)}`);
        assert.ok(box.height >= 44, `${name}: ${JSON.stringify(box)}`);
        const seen = await link.evaluate((link) => {
          const { left, top, width, height } = link.getBoundingClientRect();
          return link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        });
        assert.ok(seen, `${name}: ${await link.textContent()} is covered`);
      }
      await picture(page, `states/languages-${language}${dark ? "-dark" : ""}`);
      await scan(page, name, ".shell-speak");
      await page.reload();
      await page.locator(".shell-more").evaluate((menu) => (menu.open = true));
      await tabWalk(page, name);
      assert.deepEqual(page.faults, [], name);
      await page.context().close();
    }
  }
});

// The dark pages differ in colours only: one language shows them.
const VARIANTS = [
  ["en", false],
  ["es", false],
  // One that is written from right to left, and one of long words.
  ["ar", false],
  ["ru", false],
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
