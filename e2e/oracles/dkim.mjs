// Somebody else's check of signatures (RFC 6376, 8463). The first line it prints holds fresh keys; then
// it reads e-mails as lines of JSON ({raw, records}) and says what it makes of each signature. What is
// not among the records is not in the DNS.
import { generateKeyPairSync } from "node:crypto";
import { createInterface } from "node:readline";
import { dkimVerify } from "mailauth/lib/dkim/verify.js";

const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
const pem = (key, type) => key.export({ type, format: "pem" });
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const edwards = generateKeyPairSync("ed25519").privateKey;
say({ rsa: pem(rsa, "pkcs8"), old: pem(rsa, "pkcs1"), ed25519: pem(edwards, "pkcs8") });

for await (const line of createInterface({ input: process.stdin })) {
  const { raw, records } = JSON.parse(line);
  const resolver = async (name, type) => {
    if (type === "TXT" && records[name]) return [[records[name]]];
    throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
  };
  const { results } = await dkimVerify(Buffer.from(raw, "base64"), { resolver });
  say(
    results.map(({ status, signingDomain, selector, algo, format, signingHeaders }) => ({
      result: status.result,
      aligned: status.aligned,
      domain: signingDomain,
      selector,
      algo,
      format,
      headers: signingHeaders?.keys?.toLowerCase().split(":").map((name) => name.trim()),
    })),
  );
}
