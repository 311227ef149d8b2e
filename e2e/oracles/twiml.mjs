// What the vendor's own library makes of a step of a call. Reads one JSON request a line from standard
// input, answers each with one JSON line. The Rust tests of `channels` hold our TwiML against it.
//
// {"ask": "write", "lines": [[language, words], ..], "then", "action", "transcript"}  -> {"xml"}
// {"ask": "attributes"}              -> {verb: [its attributes], .., "languages": [those of Say]}
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import readline from "node:readline";
import twilio from "twilio";

const { VoiceResponse } = twilio.twiml;

function write({ lines, then, action, transcript }) {
  const response = new VoiceResponse();
  const say = (parent) => {
    for (const [language, words] of lines) parent.say({ language }, words);
  };
  if (then === "hang-up") {
    say(response);
    response.hangup();
  } else if (then === "record") {
    say(response);
    response.record({
      action,
      method: "POST",
      maxLength: 120,
      finishOnKey: "#",
      playBeep: true,
      transcribe: true,
      transcribeCallback: transcript,
    });
    response.redirect({ method: "POST" }, action);
  } else {
    const keys = then === "key"
      ? { numDigits: 1, finishOnKey: "" }
      : { numDigits: then, finishOnKey: "#" };
    const rest = { input: "dtmf", action, method: "POST", actionOnEmptyResult: true, timeout: 7 };
    say(response.gather({ ...rest, ...keys }));
  }
  return { xml: response.toString() };
}

// What the library's own types allow.
function attributes() {
  const path = createRequire(import.meta.url).resolve("twilio/lib/twiml/VoiceResponse.d.ts");
  const types = readFileSync(path, "utf8");
  const of = (verb) => {
    const body = types.split(`export interface ${verb}Attributes {`)[1].split("\n    }")[0];
    return [...body.matchAll(/^\s+"?([A-Za-z:]+)"?\?:/gm)].map((found) => found[1]);
  };
  const verbs = ["Gather", "Say", "Record", "Redirect"];
  const languages = types.match(/type SayLanguage = (.*);/)[1];
  return {
    ...Object.fromEntries(verbs.map((verb) => [verb, of(verb)])),
    languages: [...languages.matchAll(/"([^"]+)"/g)].map((found) => found[1]),
  };
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  const answer = request.ask === "write" ? write(request) : attributes();
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
