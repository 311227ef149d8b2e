// Somebody who works at the pharmacy: signs in by the printed link, looks, claims, completes.

import assert from "node:assert/strict";

/** Opens the console by its single-use link and stands on the work list. */
export async function signIn(page, url) {
  await page.goto(url);
  const comeIn = page.locator("main form button");
  if (new URL(page.url()).pathname.includes("/invitations/")) await comeIn.first().click();
  await page.waitForURL("**/console/worklist*");
}

/** The ids of the lines of the work list, in their order. */
export async function lines(page) {
  return page.locator("[data-rows] tr").evaluateAll((rows) => rows.map((row) => row.id));
}

/** The date of birth that the patient's page shows, found by name as a colleague would. */
export async function birthOf(page, name, readDay) {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/console/patients`);
  await page.locator("main input[name=typed]").fill(name);
  await page.locator("main form[action='/console/patients'] button").click();
  await page.locator("main a", { hasText: name }).first().click();
  const birth = readDay(await page.locator("main").innerText());
  assert.ok(birth, `the page of ${name} shows a date of birth`);
  await page.goto(`${origin}/console/worklist`);
  return birth;
}

/** Claims the task of that line and completes it with the first outcome offered. */
export async function finish(page, line) {
  await page.locator(`#${line} a[href*='/console/tasks/']`).click();
  await page.locator("main form[action$='/claim'] button").click();
  const outcome = page.locator("main form[action$='/completion'] button[name=outcome]").first();
  // Claiming may lead back to the list.
  if ((await outcome.count()) === 0) await page.locator(`#${line} a[href*='/console/tasks/']`).click();
  await outcome.click();
}
