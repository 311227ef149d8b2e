// The demo as a running program, spoken to over HTTP only.

import { start } from "./program.mjs";

const ADDRESSES = ["console", "phones", "portal"];

/** Starts `rapport demo` and answers its addresses: `console`, `phones`, `portal`; and `stop()`. */
export async function openPharmacy({ patients = 40, seed = 1, more = [] } = {}) {
  const program = process.env.RAPPORT_PROGRAM;
  if (!program) throw new Error("RAPPORT_PROGRAM names no program; run `cargo x e2e`");
  const words = ["demo", "--port", "0", "--patients", String(patients), "--seed", String(seed)];
  const running = await start(program, [...words, ...more], (lines) => {
    const told = addresses(lines);
    return ADDRESSES.every((name) => told[name]);
  });
  return { ...addresses(running.lines), errors: running.errors, stop: running.stop };
}

/** One `name: URL` a line. */
function addresses(lines) {
  const found = lines.map((line) => /^\s*(\w+):\s+(https?:\/\/\S+)/.exec(line)).filter(Boolean);
  return Object.fromEntries(found.map(([, name, url]) => [name, url]));
}
