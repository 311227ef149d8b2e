// Accessibility scans with axe-core: no violation, and nothing undecided without a written reason.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const TRIAGED = JSON.parse(await readFile(new URL("../triaged.json", import.meta.url), "utf8"));

/**
 * Scans the page as it is. What axe cannot decide counts as a violation, unless `triaged.json`
 * has an entry with its rule, a selector that every node matches, and the reason. With `part`, a
 * selector, only what stands in it is scanned.
 */
export async function scan(page, name, part) {
  const { default: Builder = AxeBuilder } = AxeBuilder;
  const builder = new Builder({ page }).withTags(TAGS);
  const found = await (part ? builder.include(part) : builder).analyze();
  const told = [];
  for (const rule of found.violations) told.push(...nodes(rule, "violation"));
  for (const rule of found.incomplete) {
    for (const line of nodes(rule, "undecided")) {
      if (!(await isTriaged(page, rule.id, line.target))) told.push(line);
    }
  }
  assert.deepEqual(told.map((line) => line.text), [], `axe on ${name}`);
  assert.ok(found.passes.length > 0, `axe looked at ${name}`);
}

function nodes(rule, kind) {
  return rule.nodes.map((node) => ({
    target: node.target[0],
    text: `${kind} ${rule.id} at ${node.target.join(" ")}: ${(node.failureSummary ?? rule.help).replaceAll(/\s+/g, " ")}`,
  }));
}

async function isTriaged(page, rule, target) {
  for (const entry of TRIAGED.filter((entry) => entry.rule === rule && entry.reason)) {
    const matches = await page.evaluate(
      ([target, selector]) => document.querySelector(target)?.matches(selector) ?? false,
      [target, entry.selector],
    );
    if (matches) return true;
  }
  return false;
}
