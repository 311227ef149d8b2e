// A mail program that is not ours: reads letters as lines of JSON ({port, user, secret, letter}) and
// sends each, printing what the server said.
import { createInterface } from "node:readline";
import { createTransport } from "nodemailer";

for await (const line of createInterface({ input: process.stdin })) {
  const { port, user, secret, letter } = JSON.parse(line);
  const transport = createTransport({
    host: "127.0.0.1",
    port,
    secure: false,
    ignoreTLS: true,
    auth: { user, pass: secret },
  });
  try {
    const sent = await transport.sendMail(letter);
    process.stdout.write(`${JSON.stringify({ accepted: sent.accepted, said: sent.response })}\n`);
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ code: error.responseCode ?? 0, said: error.message })}\n`);
  }
  transport.close();
}
