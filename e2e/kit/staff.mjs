// Somebody who works at the pharmacy: signs in by the printed link, looks, claims, completes.

/** Opens the console by its single-use link and stands on the work list. */
export async function signIn(page, url) {
  await page.goto(url);
  const comeIn = page.locator("main form button");
  if (new URL(page.url()).pathname.includes("/invitations/")) await comeIn.first().click();
  await page.waitForURL("**/console/worklist*");
}

/** Comes in by the demo's own page, which makes a new way in whenever its clock has moved on. */
export async function comeIn(page, demo, who) {
  await page.goto(demo);
  await page.locator(`form[action='/demo/in'] button[value='${who}']`).click();
  await signIn(page, page.url());
}

/** The ids of the lines of the work list, in their order. */
export async function lines(page) {
  return page.locator("[data-rows] tr").evaluateAll((rows) => rows.map((row) => row.id));
}

/** Claims the task of that line and completes it with the first outcome offered. */
export async function finish(page, line) {
  const open = () => page.locator(`#${line} a[href*='/console/tasks/']`).click();
  await open();
  await page.locator("main form[action$='/claim'] button").click();
  const outcome = page.locator("main form[action$='/completion'] button[name=outcome]").first();
  // Claiming leads to the task or back to the list.
  await outcome.or(page.locator("[data-live]")).first().waitFor();
  if ((await outcome.count()) === 0) await open();
  await outcome.click();
  await page.locator("h1").waitFor();
}

/** Stands on a fresh work list. */
export async function toList(page) {
  await page.goto(new URL("/console/worklist", page.url()).href);
}
