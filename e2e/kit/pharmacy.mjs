// The demo as a running program: started on free ports, spoken to over HTTP only, stopped at the end.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const ADDRESSES = ["console", "phones", "portal"];
const LONGEST_START_MS = 120_000;

/**
 * Starts `rapport demo` and waits until it has printed its addresses, one `name: URL` a line.
 * Answers the addresses, and `stop()`, which ends the program and waits for it.
 */
export async function openPharmacy({ patients = 40, seed = 1, more = [] } = {}) {
  const program = process.env.RAPPORT_PROGRAM;
  if (!program) throw new Error("RAPPORT_PROGRAM names no program; run `cargo x e2e`");
  const words = ["demo", "--port", "0", "--patients", String(patients), "--seed", String(seed)];
  const child = spawn(program, [...words, ...more], { stdio: ["ignore", "pipe", "pipe"] });
  const errors = [];
  createInterface({ input: child.stderr }).on("line", (line) => errors.push(line));
  const ended = once(child, "exit");

  const urls = {};
  const ready = new Promise((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const found = /^\s*(\w+):\s+(https?:\/\/\S+)/.exec(line);
      if (found) urls[found[1]] = found[2];
      if (ADDRESSES.every((name) => urls[name])) resolve("ready");
    });
  });
  const late = new Promise((resolve) => {
    setTimeout(resolve, LONGEST_START_MS, "late").unref();
  });
  const first = await Promise.race([ready, late, ended.then(() => "ended")]);
  if (first !== "ready") {
    child.kill("SIGKILL");
    throw new Error(`the demo did not start (${first}):\n${errors.slice(-20).join("\n")}`);
  }
  return {
    ...urls,
    errors,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
