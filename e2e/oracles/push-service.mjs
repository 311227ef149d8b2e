// A push service that is not ours: hands out subscriptions, checks our key, opens our words, and lets a
// subscription end. The argument is its port. The first line says that it is up, and what time it is;
// then each line on its input is answered by one.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const PushApiModel = require("web-push-testing/src/PushApiModel.js");
const Server = require("web-push-testing/src/server.js");

const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
const port = Number(process.argv[2]);
const model = new (PushApiModel.PushApiModel ?? PushApiModel)();
const server = new Server(model, port);
const listen = server._app.listen.bind(server._app);
server._app.listen = (at) => listen(at, "127.0.0.1", () => say({ now: Date.now() }));
server.startServer();

const answers = {
  subscribe: async (key) => model.subscribe({ userVisibleOnly: "true", applicationServerKey: key }),
  notifications: async (clientHash) => model.getNotifications({ clientHash }),
  expire: async (clientHash) => (model.expireSubscription(clientHash), {}),
};

createInterface({ input: process.stdin }).on("line", async (line) => {
  const [[asked, argument]] = Object.entries(JSON.parse(line));
  try {
    say(await answers[asked](argument));
  } catch (error) {
    say({ error: error.message });
  }
}).on("close", () => process.exit(0));
