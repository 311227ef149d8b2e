// A program of ours, running: started, read line by line, stopped.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const LONGEST_START_MS = 120_000;

/**
 * Starts a program and waits until `isReady` says yes to the lines printed so far. Answers those
 * lines, the lines of standard error, and `stop()`, which ends the program and waits for it.
 */
export async function start(program, words, isReady) {
  const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"] });
  const lines = [];
  const errors = [];
  createInterface({ input: child.stderr }).on("line", (line) => errors.push(line));
  const ended = once(child, "exit");

  const ready = new Promise((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(line);
      if (isReady(lines)) resolve("ready");
    });
  });
  const late = new Promise((resolve) => {
    setTimeout(resolve, LONGEST_START_MS, "too late").unref();
  });
  const first = await Promise.race([ready, late, ended.then(() => "it ended")]);
  if (first !== "ready") {
    child.kill("SIGKILL");
    throw new Error(`${program} did not start: ${first}\n${errors.slice(-20).join("\n")}`);
  }
  return {
    lines,
    errors,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
