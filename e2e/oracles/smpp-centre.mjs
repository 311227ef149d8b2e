// A message centre that is not ours: takes texts over SMPP and prints what it read of each as one line
// of JSON. Arguments: the files of its key and certificate, for TLS; none for a plain line. The first
// line says its port. Each line of its input is a list of PDUs to bring, such as
// [{ "short_message": "YES", "source_addr": "12015550123" }]; what they are answered is printed.
// With "quiet" as its only argument it answers and prints nothing.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import smpp from "smpp";

const files = process.argv.slice(2);
const quiet = files[0] === "quiet";
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
const tls = files.length === 2 ? { tls: true, key: readFileSync(files[0]), cert: readFileSync(files[1]) } : {};
let taken = 0;
let line = null;

const server = smpp.createServer(tls, (session) => {
  session.on("error", () => undefined);
  session.on("bind_transceiver", (pdu) => {
    const known = pdu.system_id === "elm" && pdu.password === "secret";
    if (!known) {
      session.send(pdu.response({ command_status: smpp.ESME_RBINDFAIL }));
      return session.close();
    }
    line = session;
    session.send(pdu.response());
    if (!quiet) say({ bound: pdu.system_type, range: pdu.address_range, version: pdu.interface_version });
  });
  session.on("submit_sm", (pdu) => {
    taken += 1;
    if (quiet) return session.send(pdu.response({ message_id: `c${taken}` }));
    const { udh, message } = pdu.short_message;
    const to = pdu.destination_addr;
    const status = { 12015550404: smpp.ESME_RINVDSTADR, 12015550429: smpp.ESME_RTHROTTLED }[to] ?? 0;
    say({
      from: [pdu.source_addr_ton, pdu.source_addr_npi, pdu.source_addr],
      to: [pdu.dest_addr_ton, pdu.dest_addr_npi, to],
      text: pdu.message_payload ? pdu.message_payload.message : message,
      header: udh ? udh.map((element) => [...element]) : null,
      coding: pdu.data_coding,
      class: pdu.esm_class,
      receipt: pdu.registered_delivery,
    });
    session.send(pdu.response(status ? { command_status: status } : { message_id: `c${taken}` }));
  });
  session.on("enquire_link", (pdu) => session.send(pdu.response()));
  session.on("unbind", (pdu) => {
    if (!quiet) say({ unbound: true });
    session.send(pdu.response());
    session.close();
  });
});
server.on("error", () => undefined);
server.listen(0, "127.0.0.1", () => say({ port: server.address().port }));

const input = createInterface({ input: process.stdin });
input.on("line", (text) => {
  for (const pdu of JSON.parse(text)) {
    const { header, words, enquire, ...rest } = pdu;
    if (enquire) {
      line.enquire_link({}, (answer) => say({ alive: answer.command_status }));
      continue;
    }
    if (words !== undefined) {
      rest.short_message = header ? { udh: Buffer.from(header), message: words } : words;
      if (header) rest.esm_class = 0x40;
    }
    line.deliver_sm({ destination_addr: "12015550100", ...rest }, (answer) => say({ answered: answer.command_status }));
  }
});
input.on("close", () => process.exit(0));
