// Our own checks of a page, each for a criterion of WCAG 2.2 that no engine decides.

import assert from "node:assert/strict";
import { NARROW } from "./browser.mjs";

const INTERACTIVE = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";

/** Marks what a person can see and use, so that later steps can name it. Answers how many. */
function survey(selector) {
  let count = 0;
  for (const element of document.querySelectorAll(selector)) {
    const box = element.getBoundingClientRect();
    const isHidden = !element.checkVisibility({ visibilityProperty: true }) || box.width * box.height === 0;
    const isOff = element.disabled || element.tabIndex < 0 || element.closest("[inert]");
    element.removeAttribute("data-stop");
    if (!isHidden && !isOff) element.setAttribute("data-stop", String(count++));
  }
  return count;
}

/**
 * 2.1.1, 2.1.2, 2.4.3: Tab reaches everything interactive once, nothing else, in the order in which
 * it stands, and leaves the page again; back the same way.
 */
export async function tabWalk(page, name) {
  const count = await page.evaluate(survey, INTERACTIVE);
  const walk = async (key) => {
    const seen = [];
    // A field for a day or a time has stops within itself.
    for (let step = 0, within = 0; step <= count + 2 + within; step++) {
      await page.keyboard.press(key);
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body || element === document.documentElement) return null;
        const box = element.getBoundingClientRect();
        return {
          id: element.dataset.stop ?? `unexpected ${element.outerHTML.slice(0, 80)}`,
          text: (element.innerText || element.name || element.id || element.tagName).trim().slice(0, 40),
          group: element.type === "radio" ? element.name : "",
          area: element.closest("header, nav, main, aside, footer, form, section")?.tagName ?? "",
          top: box.top + scrollY,
          bottom: box.bottom + scrollY,
        };
      });
      if (stop !== null && stop.id === seen.at(-1)?.id && within < 200) {
        within++;
        continue;
      }
      if (stop === null || seen.some((earlier) => earlier.id === stop.id)) break;
      seen.push(stop);
    }
    return seen;
  };
  const expected = await page.evaluate(() => {
    const groups = new Set();
    return [...document.querySelectorAll("[data-stop]")]
      .filter((element) => {
        if (element.type !== "radio") return true;
        // A group of radio buttons is one stop: the chosen one, or the first.
        const chosen = document.querySelector(`input[type=radio][name="${element.name}"]:checked`);
        if (chosen) return chosen === element;
        return !groups.has(element.name) && groups.add(element.name);
      })
      .map((element) => element.dataset.stop);
  });
  await stand(page, "afterbegin");
  const forward = await walk("Tab");
  const ids = forward.map((stop) => stop.id);
  assert.deepEqual([...ids].sort(byNumber), [...expected].sort(byNumber), `Tab reaches everything on ${name}`);
  for (const [at, stop] of forward.entries()) {
    const before = forward[at - 1];
    const isAbove = before && stop.area === before.area && stop.bottom <= before.top;
    assert.ok(!isAbove, `on ${name}, «${stop.text}» stands above «${before?.text}» but is reached after it`);
  }
  await stand(page, "beforeend");
  const back = await walk("Shift+Tab");
  await page.evaluate(() => document.getElementById("walk-start").remove());
  const turned = back.map((stop) => stop.id).reverse();
  const groupless = (list) => list.filter((id) => forward.find((stop) => stop.id === id)?.group === "");
  assert.deepEqual(groupless(turned), groupless(ids).slice(0, groupless(turned).length), `Shift+Tab on ${name}`);
}

/** Puts the focus before the first or after the last thing of the page. */
async function stand(page, where) {
  await page.evaluate((where) => {
    document.getElementById("walk-start")?.remove();
    const start = Object.assign(document.createElement("span"), { id: "walk-start", tabIndex: -1 });
    document.body.insertAdjacentElement(where, start);
    start.focus();
  }, where);
}

function byNumber(a, b) {
  return Number(a) - Number(b);
}

/** 2.5.8, without its spacing exception: every target is at least so many CSS pixels both ways. */
export async function targetSizes(page, least, name) {
  await page.evaluate(survey, INTERACTIVE);
  const small = await page.evaluate((least) => {
    const told = [];
    for (const element of document.querySelectorAll("[data-stop]")) {
      const boxes = [element, ...(element.labels ?? [])].map((part) => part.getBoundingClientRect());
      const width = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
      const height = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
      // A link within a sentence is as tall as its line (the criterion's inline exception).
      let block = element.parentElement;
      while (block && getComputedStyle(block).display === "inline") block = block.parentElement;
      const around = block?.textContent.trim().length ?? 0;
      const isInline =
        element.tagName === "A" &&
        getComputedStyle(element).display === "inline" &&
        around > element.textContent.trim().length;
      if (!isInline && (width < least - 0.5 || height < least - 0.5)) {
        told.push(`${element.outerHTML.slice(0, 90)}: ${Math.round(width)} × ${Math.round(height)}`);
      }
    }
    return told;
  }, least);
  assert.deepEqual(small, [], `targets of ${least} pixels on ${name}`);
}

/** Opens whatever can be opened in place. */
export async function unfold(page) {
  await page.evaluate(() =>
    document.querySelectorAll("details:not(.shell-more)").forEach((one) => (one.open = true)),
  );
}

/** Sideways scrolling, and text cut off by its box. */
function overflow() {
  const told = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > innerWidth) told.push(`page: ${root.scrollWidth} > ${innerWidth}`);
  for (const element of document.querySelectorAll("body *")) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || !element.checkVisibility({ visibilityProperty: true })) continue;
    // Three dots say that there is more, elsewhere.
    if (style.textOverflow === "ellipsis") continue;
    const cuts = (axis) => ["hidden", "clip"].includes(style[`overflow${axis}`]);
    const isCut =
      (cuts("X") && element.scrollWidth > element.clientWidth + 1) ||
      (cuts("Y") && element.scrollHeight > element.clientHeight + 1);
    if (isCut && element.innerText?.trim()) told.push(`cut: ${element.outerHTML.slice(0, 90)}`);
    // A wide table may scroll in a box of its own; nothing else may stand outside the page.
    if (box.right > innerWidth + 1 && !element.closest("[tabindex][role=region]")) {
      told.push(`outside: ${element.outerHTML.slice(0, 90)}`);
    }
  }
  return told;
}

async function inSize(page, size, look) {
  const before = page.viewportSize();
  await page.setViewportSize(size);
  try {
    await look();
  } finally {
    await page.setViewportSize(before);
  }
}

/** 1.4.10: at 320 by 256 pixels nothing scrolls sideways and no text is cut. */
export async function reflow(page, name) {
  await inSize(page, NARROW, async () => {
    assert.deepEqual(await page.evaluate(overflow), [], `reflow of ${name}`);
  });
}

/** 1.4.12, 1.4.4: with wide spacing, and English words 40 % longer, every sentence still fits. */
export async function longWords(page, name) {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isEnglish = node.parentElement.closest("[lang]")?.lang.startsWith("en");
      if (!isEnglish || node.parentElement.closest("script, style, bdi, code") || !node.data.trim()) continue;
      node.data = node.data.replace(/\S+/g, (word) => `${word}${"~".repeat(Math.ceil(word.length * 0.4))}`);
    }
    for (const element of document.querySelectorAll("body *")) {
      element.style.setProperty("line-height", "1.5", "important");
      element.style.setProperty("letter-spacing", "0.12em", "important");
      element.style.setProperty("word-spacing", "0.16em", "important");
    }
  });
  await inSize(page, { width: 320, height: 640 }, async () => {
    assert.deepEqual(await page.evaluate(overflow), [], `longer words on ${name}`);
  });
  await page.reload();
}

/** 1.3.2: turned right to left, the page mirrors itself, and numbers keep their direction. */
export async function rightToLeft(page, name) {
  const edges = () => {
    const box = document.querySelector("h1").getBoundingClientRect();
    const style = getComputedStyle(document.querySelector("h1"));
    return { start: style.direction === "rtl" ? innerWidth - box.right : box.left, text: style.textAlign };
  };
  const left = await page.evaluate(edges);
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  const right = await page.evaluate(edges);
  const bar = await page.evaluate(() => innerWidth - document.documentElement.clientWidth);
  assert.ok(Math.abs(left.start - right.start) <= bar + 2, `${name} mirrors: ${left.start} and ${right.start}`);
  assert.ok(["start", "center"].includes(right.text), `${name}: the heading follows the direction`);
  assert.deepEqual(await page.evaluate(overflow), [], `${name} from right to left`);
  const loose = await page.evaluate(() => {
    const told = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isPhone = /\(?\d{3}\)?[ -]\d{3}[ -]\d{4}|\+\d[\d ]{8,}/.test(node.data);
      if (isPhone && !node.parentElement.closest("bdi, [dir=ltr], script")) told.push(node.data.trim());
    }
    return told;
  });
  assert.deepEqual(loose, [], `${name}: phone numbers stand in <bdi>`);
  await page.evaluate(() => document.documentElement.removeAttribute("dir"));
}

const COMMON = {
  en: /\b(the|your|and|with|this|please|you)\b/i,
  es: /\b(el|la|los|las|su|una|con|para|usted|por)\b/i,
};

/** 3.1.1, 3.1.2: the page names its language, and every fragment in another one names its own. */
export async function languages(page, language, name) {
  const told = await page.evaluate(
    ([language, patterns]) => {
      const told = [];
      const root = document.documentElement.lang;
      if (root.split("-")[0] !== language) told.push(`html lang is «${root}»`);
      for (const link of document.querySelectorAll("[hreflang]")) {
        if (link.lang !== link.hreflang) told.push(`no lang on ${link.outerHTML.slice(0, 90)}`);
      }
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const own = node.parentElement.closest("[lang]")?.lang.split("-")[0];
        // What a person wrote is in the language of that person; `lang=""` says that nobody knows.
        if (node.parentElement.closest("script, style, textarea, bdi, [dir=auto]")) continue;
        if (own === "" || node.data.trim().split(/\s+/).length < 3) continue;
        for (const [other, pattern] of Object.entries(patterns)) {
          const looks = (text, pattern) => new RegExp(pattern, "gi").test(text);
          if (other !== own && looks(node.data, pattern) && !looks(node.data, patterns[own] ?? "$^")) {
            told.push(`«${node.data.trim().slice(0, 60)}» looks like ${other} inside ${own}`);
          }
        }
      }
      return told;
    },
    [language, Object.fromEntries(Object.entries(COMMON).map(([name, pattern]) => [name, pattern.source]))],
  );
  assert.deepEqual(told, [], `languages of ${name}`);
}

/**
 * 3.3.1, 3.3.3: a form sent wrongly comes back with «Error:» in its title, a focused summary whose
 * links land on their fields, and the same words beside each field.
 */
export async function errorFlow(page, name, { script = true } = {}) {
  assert.match(await page.title(), /^Error: /, `title of ${name} after an error`);
  const told = await page.evaluate(() => {
    const summary = document.querySelector("[role=alert], .error-summary, #error-summary");
    if (!summary) return ["no summary of errors"];
    const told = [];
    const links = [...summary.querySelectorAll("a[href^='#']")];
    if (links.length === 0) told.push("the summary links to no field");
    for (const link of links) {
      const field = document.getElementById(link.hash.slice(1));
      if (!field) {
        told.push(`${link.hash} does not exist`);
        continue;
      }
      const owner = field.closest("[aria-describedby]") ?? field.querySelector("[aria-describedby]");
      const ids = owner?.getAttribute("aria-describedby").split(" ") ?? [];
      const beside = ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
      if (!beside.includes(link.textContent.trim())) told.push(`${link.hash} does not say «${link.textContent.trim()}»`);
    }
    return told;
  });
  assert.deepEqual(told, [], `errors on ${name}`);
  if (script) {
    const isFocused = await page.evaluate(() => {
      const summary = document.querySelector("[role=alert], .error-summary, #error-summary");
      return summary.contains(document.activeElement);
    });
    assert.ok(isFocused, `the summary of errors on ${name} has the focus`);
  }
}
