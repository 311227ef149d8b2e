// Headless Chromium, and pages in it: with or without JavaScript, in a language, at a size.

import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const OUT = fileURLToPath(new URL("../out/", import.meta.url));

export const WIDE = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };
export const NARROW = { width: 320, height: 256 };

export async function openBrowser() {
  const executablePath = process.env.RAPPORT_CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: FLAGS });
}

/**
 * A page of its own, with an empty cookie jar. It collects what a careful site never causes:
 * requests to other hosts, script errors, violations of the content security policy.
 */
export async function openPage(browser, { language = "en", script = true, size = WIDE, dark = false } = {}) {
  const context = await browser.newContext({
    locale: language,
    javaScriptEnabled: script,
    viewport: size,
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults = [];
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("console", (line) => {
    // A form that comes back with its errors is no fault of the page.
    const isRefusedForm = line.text().includes("status of 422");
    if (line.type() === "error" && !isRefusedForm) faults.push(`console: ${line.text()}`);
  });
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    const isOurs = protocol === "data:" || ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
    if (!isOurs) faults.push(`another host: ${request.url()}`);
  });
  page.faults = faults;
  return page;
}

/** Saves the whole page under `e2e/out`, for people to look at. */
export async function picture(page, name) {
  await mkdir(OUT, { recursive: true });
  await page.screenshot({ path: `${OUT}${name}.png`, fullPage: true });
}
