// The simulated telephones in the browser.

/** Answers on a phone's page. */
export async function answer(page, href, text) {
  await page.goto(href);
  await page.locator("form.answer input[name=text]").fill(text);
  await page.locator("form.answer button").click();
}

/** Waits until the newest text from the pharmacy matches. */
export async function hears(page, href, pattern) {
  const until = Date.now() + 20_000;
  let last = "";
  while (Date.now() < until) {
    await page.goto(href);
    last = await page.locator(".thread .by-pharmacy .body").last().innerText();
    if (pattern.test(last)) return last;
    await page.waitForTimeout(250);
  }
  throw new Error(`the phone heard «${last}», not ${pattern}`);
}
