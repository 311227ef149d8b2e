// Notices on a phone: turned on in the portal, sent to a push service that is not ours, shown by the
// portal's own worker.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { scan } from "../kit/axe.mjs";
import { openBrowser, openPage, picture, PHONE } from "../kit/browser.mjs";
import { languages, reflow, tabWalk } from "../kit/checks.mjs";
import { confirmIdentity, goOn } from "../kit/patient.mjs";
import { openPharmacy, patientsToPlay } from "../kit/pharmacy.mjs";

const MOST_DAYS = 8;
const SERVICE = fileURLToPath(new URL("../oracles/push-service.mjs", import.meta.url));
let service;
let pharmacy;
let browser;
let patients;

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** The push service, asked one line at a time. */
async function openService() {
  const port = await freePort();
  const child = spawn("node", [SERVICE, String(port)], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value);
  await next();
  const ask = async (question) => {
    child.stdin.write(`${JSON.stringify(question)}\n`);
    return next();
  };
  return { port, ask, stop: () => child.stdin.end() };
}

before(async () => {
  service = await openService();
  const more = ["--push-service", `127.0.0.1:${service.port}`];
  pharmacy = await openPharmacy({ patients: 120, more });
  browser = await openBrowser();
  const page = await openPage(browser);
  patients = await patientsToPlay(page, pharmacy.demo, { en: 1, es: 1 });
  await page.context().close();
});

after(async () => {
  await browser?.close();
  await pharmacy?.stop();
  service?.stop();
});

/** Comes in by the link of a text. */
async function comeIn(page, patient) {
  await page.goto(patient.link);
  await goOn(page);
  await confirmIdentity(page, patient.birth);
}

/** A browser subscribes at a service of its maker, which cannot be reached from here: it is told of the
 * one on this machine. All else is the browser's own. */
async function subscribesHere(page, subscription) {
  await page.context().grantPermissions(["notifications"]);
  await page.addInitScript((subscription) => {
    const told = { toJSON: () => subscription, unsubscribe: async () => true };
    let isOn = sessionStorage.getItem("test-on") !== null;
    PushManager.prototype.getSubscription = async () => (isOn ? told : null);
    PushManager.prototype.subscribe = async (options) => {
      if (options.applicationServerKey.byteLength !== 65) throw new Error("no key");
      sessionStorage.setItem("test-on", "");
      isOn = true;
      return told;
    };
  }, subscription);
}

async function subscription(page) {
  const key = await page.locator("[data-notices]").getAttribute("data-key");
  const given = await service.ask({ subscribe: key });
  const plain = (text) => text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return {
    hash: given.clientHash,
    endpoint: given.endpoint.replace("localhost", "127.0.0.1"),
    keys: { p256dh: plain(given.keys.p256dh), auth: plain(given.keys.auth) },
  };
}

test("a notice goes from the pharmacy to the phone, and says nothing but that it came", async () => {
  const patient = patients.find(({ language }) => language === "es");
  const page = await openPage(browser, { language: "es", size: PHONE });
  await comeIn(page, patient);
  await page.goto(new URL("/notices", page.url()).href);
  const { hash, ...given } = await subscription(page);
  await subscribesHere(page, given);
  await page.reload();
  const turnOn = page.locator("[data-part=ask] button");
  await turnOn.waitFor();
  await picture(page, "notices/ask-es");
  await scan(page, "notices");
  await reflow(page, "notices");
  await tabWalk(page, "notices");
  await languages(page, "es", "notices");
  await turnOn.click();
  await page.locator("[data-part=on]").waitFor();
  await picture(page, "notices/on-es");

  const demo = await openPage(browser);
  let came = [];
  for (let day = 0; day < MOST_DAYS && came.length === 0; day++) {
    await demo.goto(pharmacy.demo);
    await demo.locator("form button", { hasText: /1 day/ }).click();
    came = (await service.ask({ notifications: hash })).messages;
  }
  assert.equal(came.length, 1, "the next reminder is a notice");
  const { title, ...more } = JSON.parse(came[0]);
  assert.match(title, /^Tiene un aviso de .+\.$/);
  assert.deepEqual(more, {}, "nothing else is in it");

  // The portal's own worker shows it, and tells that it has.
  const session = await page.context().newCDPSession(page);
  const registered = new Promise((found) => {
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const ours = registrations.find(({ isDeleted }) => !isDeleted);
      if (ours) found(ours.registrationId);
    });
  });
  await session.send("ServiceWorker.enable");
  const registrationId = await registered;
  const [worker] = page.context().serviceWorkers();
  await worker.evaluate((given) => {
    self.registration.pushManager.getSubscription = async () => ({ toJSON: () => given });
  }, given);
  const told = page.context().waitForEvent("request", (request) => request.url().endsWith("/notices/shown"));
  const { origin } = new URL(page.url());
  await session.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data: came[0] });
  const shown = await told;
  assert.equal(new URLSearchParams(shown.postData()).get("endpoint"), given.endpoint);
  const notices = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(({ title, body, tag }) => ({ title, body, tag }));
  });
  assert.deepEqual(notices, [{ title, body: "", tag: "update" }]);

  // Whoever picks up the phone is asked who they are.
  await page.goto(new URL("/notices", page.url()).href);
  await page.context().clearCookies({ name: "__Host-visit" });
  await page.goto(`${origin}/app`);
  assert.equal(new URL(page.url()).pathname, "/hello");
  await confirmIdentity(page, patient.birth);
  assert.ok(new URL(page.url()).pathname.startsWith("/refill"), page.url());
  assert.deepEqual(page.faults, []);
  await demo.context().close();
  await page.context().close();
});

test("where notices cannot work, the page says so", async () => {
  const patient = patients.find(({ language }) => language === "en");
  const page = await openPage(browser, { size: { width: 320, height: 568 }, script: false });
  await comeIn(page, patient);
  await page.goto(new URL("/notices", page.url()).href);
  await page.locator("noscript h2").waitFor();
  assert.equal(await page.locator("[data-part=ask] button").isVisible(), false);
  await picture(page, "notices/no-script");
  await page.context().close();
});
