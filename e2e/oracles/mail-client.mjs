// A mail program that is not ours: reads e-mails as lines of JSON ({port, user, secret, lmtp, email}) and
// sends each over SMTP or LMTP, printing what the server said.
import { createInterface } from "node:readline";
import { createTransport } from "nodemailer";

for await (const line of createInterface({ input: process.stdin })) {
  const { port, user, secret, lmtp, email } = JSON.parse(line);
  const transport = createTransport({
    host: "127.0.0.1",
    port,
    secure: false,
    ignoreTLS: true,
    lmtp: lmtp ?? false,
    auth: user && { user, pass: secret },
  });
  try {
    const sent = await transport.sendMail(email);
    process.stdout.write(`${JSON.stringify({ accepted: sent.accepted, rejected: sent.rejected, said: sent.response })}\n`);
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ code: error.responseCode ?? 0, said: error.message })}\n`);
  }
  transport.close();
}
