// The vendor's own judgement of webhook signatures. Reads one JSON request a line from standard
// input, answers each with one JSON line. The Rust tests of `channels` hold our code against it.
//
// {"ask": "sign", "token", "url", "fields": [[name, value], ..]}              -> {"signature"}
// {"ask": "check", "token", "url", "fields", "signature"}                     -> {"valid"}
// {"ask": "sign-body", "token", "url", "body"}                                -> {"url", "signature"}
// {"ask": "check-body", "token", "url", "body", "signature"}                  -> {"valid"}
import readline from "node:readline";
import twilio from "twilio";

const { getExpectedBodyHash, getExpectedTwilioSignature } = twilio;
const { validateRequest, validateRequestWithBody } = twilio;

// A repeated field is an array, as web frameworks hand it to the validator.
function params(fields) {
  const found = {};
  for (const [name, value] of fields) {
    if (Object.hasOwn(found, name)) found[name] = [found[name], value].flat();
    else found[name] = value;
  }
  return found;
}

const answers = {
  sign: ({ token, url, fields }) => ({
    signature: getExpectedTwilioSignature(token, url, params(fields)),
  }),
  check: ({ token, url, fields, signature }) => ({
    valid: validateRequest(token, signature, url, params(fields)),
  }),
  "sign-body": ({ token, url, body }) => {
    const joint = url.includes("?") ? "&" : "?";
    const named = `${url}${joint}bodySHA256=${getExpectedBodyHash(body)}`;
    return { url: named, signature: getExpectedTwilioSignature(token, named, {}) };
  },
  "check-body": ({ token, url, body, signature }) => ({
    valid: validateRequestWithBody(token, signature, url, body),
  }),
};

for await (const line of readline.createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(answers[request.ask](request))}\n`);
}
