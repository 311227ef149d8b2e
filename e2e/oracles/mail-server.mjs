// A mail server that is not ours: takes e-mails over SMTP, with STARTTLS and a sign-in, and prints
// what it read of each as one line of JSON. Arguments: the files of its key and certificate. The
// first line says its port.
import { readFileSync } from "node:fs";
import { SMTPServer } from "smtp-server";
import { simpleParser } from "mailparser";

const [key, cert] = process.argv.slice(2).map((file) => readFileSync(file));
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });

const server = new SMTPServer({
  key,
  cert,
  authMethods: ["PLAIN", "LOGIN"],
  onAuth(auth, session, done) {
    const known = auth.username === "pharmacy" && auth.password === "secret" && session.secure;
    done(known ? null : refusal(535, "nobody of that name"), { user: auth.username });
  },
  onRcptTo(address, session, done) {
    const [name] = address.address.split("@");
    if (name === "nobody") return done(refusal(550, "5.1.1 no such user"));
    if (name === "busy") return done(refusal(451, "4.3.0 try again"));
    return done();
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on("data", (part) => parts.push(part));
    simpleParser(stream).then((email) => {
      say({
        raw: Buffer.concat(parts).toString("base64"),
        envelope: { from: session.envelope.mailFrom.address, to: session.envelope.rcptTo.map((to) => to.address) },
        tls: session.secure,
        from: email.from.value[0],
        subject: email.subject,
        messageId: email.messageId,
        replyTo: email.replyTo?.value[0].address,
        date: email.date.getTime(),
        text: email.text,
        html: email.html,
        list: email.headers.get("list"),
        autoSubmitted: email.headers.get("auto-submitted"),
      });
      done();
    }, done);
  },
});
server.on("error", () => undefined);
server.listen(0, "127.0.0.1", () => say({ port: server.server.address().port }));
process.stdin.on("end", () => server.close(() => process.exit(0))).resume();
