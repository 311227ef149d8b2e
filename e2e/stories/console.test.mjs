// The staff's pages, the phones and the demo's own page: scanned, walked, narrowed and mirrored.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { scan } from "../kit/axe.mjs";
import { openBrowser, openPage, picture, WIDE } from "../kit/browser.mjs";
import { languages, longWords, reflow, rightToLeft, tabWalk, targetSizes, unfold } from "../kit/checks.mjs";
import { openPharmacy, patientsToPlay } from "../kit/pharmacy.mjs";
import { signIn } from "../kit/staff.mjs";

const STAFF_TARGET = 32;
let pharmacy;
let browser;
let played;

before(async () => {
  pharmacy = await openPharmacy({ patients: 120, seed: 2 });
  browser = await openBrowser();
  const page = await openPage(browser);
  played = (await patientsToPlay(page, pharmacy.demo, { en: 1 }))[0];
  await page.context().close();
});

after(async () => {
  await browser?.close();
  await pharmacy?.stop();
});

/** Goes to each place and looks at it in every way. A place is a name and how to get there. */
async function visit(t, page, places, { language = "en", whole = true } = {}) {
  for (const [name, go] of places) {
    await t.test(name, async () => {
      await go();
      await picture(page, `console/${name}`);
      await scan(page, name);
      await targetSizes(page, STAFF_TARGET, name);
      await reflow(page, name);
      await languages(page, language, name);
      if (whole) {
        await tabWalk(page, name);
        await unfold(page);
        await rightToLeft(page, name);
        await longWords(page, name);
      }
      assert.deepEqual(page.faults, [], name);
    });
    page.faults.length = 0;
  }
}

test("pages of the console", async (t) => {
  const page = await openPage(browser, { size: WIDE });
  const at = (path) => () => page.goto(new URL(path, pharmacy.console).href);
  await visit(t, page, [
    ["sign-in", at("/console/sign-in")],
    ["invitation", async () => page.goto(await invitation(page, /pharmacist/i))],
  ]);
  await signIn(page, page.url());
  const search = async () => {
    await at("/console/patients")();
    await page.locator("main input[name=typed]").fill(played.owner.split(" ")[1]);
    await page.locator("main form[action='/console/patients'] button").click();
  };
  await visit(t, page, [
    ["worklist", at("/console/worklist")],
    ["worklist-mine", at("/console/worklist?whose=mine")],
    ["search", at("/console/patients")],
    [
      "task",
      async () => {
        await at("/console/worklist")();
        await page.locator("[data-rows] a[href*='/console/tasks/']").first().click();
        await page.locator("h1").waitFor();
      },
    ],
    [
      "patient",
      async () => {
        await search();
        await page.locator("main a[href*='/console/patients/']", { hasText: played.owner }).first().click();
        await page.locator("h1").waitFor();
      },
    ],
    [
      "why",
      async () => {
        await search();
        await page.locator("main a[href*='/console/patients/']", { hasText: played.owner }).first().click();
        await page.locator("main a[href$='/why']").click();
        await page.locator("h1").waitFor();
      },
    ],
    ["letters", at("/console/letters")],
    ["messages", at("/console/messages?span=month")],
    ["messages-list", at("/console/messages/list?span=month&fared=sent&rule=allowed")],
  ]);
  await page.context().close();
});

test("contact rules", async (t) => {
  const page = await openPage(browser, { size: WIDE });
  await signIn(page, await invitation(page, /manager/i));
  const at = (path) => () => page.goto(new URL(path, pharmacy.console).href);
  await visit(t, page, [
    ["rules", at("/console/rules")],
    [
      "rules-wrong",
      async () => {
        await at("/console/rules")();
        await page.locator("#monday-from").fill("05:00");
        await page.locator("main form[action='/console/rules'] button").click();
        await page.locator("[role=alert]").waitFor();
      },
    ],
    [
      "rules-version",
      async () => {
        await at("/console/rules")();
        await page.locator("#monday-from").fill("13:00");
        await page.locator("main form[action='/console/rules'] button").click();
        await page.waitForURL("**/console/rules/*");
        await untilWorkedOut(page);
      },
    ],
  ]);
  await page.context().close();
});

test("the console in Spanish and in the dark", async (t) => {
  const page = await openPage(browser, { size: WIDE, dark: true, language: "es" });
  await signIn(page, await invitation(page));
  const at = (path) => () => page.goto(new URL(path, pharmacy.console).href);
  await visit(
    t,
    page,
    [
      ["worklist-es-dark", at("/console/worklist")],
      ["search-es-dark", at("/console/patients")],
      ["letters-es-dark", at("/console/letters")],
    ],
    { language: "es", whole: false },
  );
  await page.context().close();
});

test("the demo's own page and the phones", async (t) => {
  const page = await openPage(browser, { size: WIDE });
  await visit(t, page, [["demo", () => page.goto(pharmacy.demo)]]);
  await visit(
    t,
    page,
    [
      ["phones", () => page.goto(pharmacy.phones)],
      ["phone", () => page.goto(played.href)],
    ],
    { whole: false },
  );
  await page.context().close();
});

test("a live page that gave its place to a newer one says that it may be old", async () => {
  const first = await openPage(browser, { size: WIDE });
  await signIn(first, await invitation(first));
  for (let page = 0; page < 4; page++) {
    const newer = await first.context().newPage();
    await newer.goto(new URL("/console/worklist", pharmacy.console).href);
    await newer.locator("[data-rows] tr").first().waitFor();
  }
  await first.bringToFront();
  const pill = first.locator("[data-pill]:not([hidden])");
  await pill.waitFor();
  assert.equal((await pill.innerText()).trim(), "This list may be old. Load it again.");
  await pill.click();
  await first.locator("[data-pill][hidden]").waitFor({ state: "attached" });
  await first.context().close();
});

test("nobody comes in without a session", async () => {
  for (const path of ["/console/worklist", "/console/patients", "/console/worklist/live"]) {
    const response = await fetch(new URL(path, pharmacy.console), { redirect: "manual" });
    assert.ok([303, 307, 401, 403].includes(response.status), `${path}: ${response.status}`);
  }
});

test("an invitation opens once", async () => {
  const page = await openPage(browser);
  const url = await invitation(page);
  await signIn(page, url);
  const second = await openPage(browser);
  const response = await second.goto(url);
  assert.equal(response.status(), 404);
  await page.context().close();
  await second.context().close();
});

/** Looks again until a preview is there. */
async function untilWorkedOut(page) {
  const waits = page.getByText("We are working it out");
  for (let look = 0; look < 60 && (await waits.count()) > 0; look++) {
    await page.waitForTimeout(250);
    await page.reload();
  }
  assert.equal(await waits.count(), 0, "the preview was worked out");
}

/** A fresh invitation from the demo's own page. */
async function invitation(page, who = /technician|técnic/i) {
  await page.goto(pharmacy.demo);
  const [request] = await Promise.all([
    page.waitForRequest((request) => request.url().includes("/console/invitations/")),
    page.locator("form button", { hasText: who }).first().click(),
  ]);
  return request.url();
}
