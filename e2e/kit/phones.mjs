// The simulated telephones in the browser.

const SPANISH = /\b(su|usted|farmacia|responda|receta|medicina)\b/i;

/** Phones whose newest text from the pharmacy has a link, with owner, language and address. */
export async function asked(page, url) {
  await page.goto(url);
  const entries = await page.locator("ul.phones a").evaluateAll((links) =>
    links.map((link) => ({ owner: link.querySelector("strong")?.textContent.trim(), href: link.href })),
  );
  const found = [];
  for (const entry of entries) {
    await page.goto(entry.href);
    const texts = await page.locator(".thread > li").evaluateAll((items) =>
      items.map((item) => ({
        isOurs: item.classList.contains("by-pharmacy"),
        words: item.querySelector(".body").textContent,
        link: item.querySelector("a[href*='/r/']")?.href,
      })),
    );
    const last = texts.at(-1);
    if (last?.isOurs && last.link) {
      found.push({ ...entry, link: last.link, language: SPANISH.test(last.words) ? "es" : "en" });
    }
  }
  return found;
}

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
