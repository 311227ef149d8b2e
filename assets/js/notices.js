// Turns notices on or off on this browser. The page shows one of its parts: what can be done here.
// <div data-notices data-key=".."> <section data-part="ask|on|blocked|install|cannot" hidden> </div>
const box = document.querySelector("[data-notices]");
const policy = globalThis.trustedTypes?.createPolicy("rapport-worker", {
  createScriptURL: (address) => address, // our own, at the root
});

const show = (part) => {
  for (const section of box.querySelectorAll("[data-part]")) {
    section.hidden = section.dataset.part !== part;
  }
};

const fill = (form, subscription) => {
  const { endpoint, keys } = subscription.toJSON();
  form.elements.endpoint.value = endpoint;
  form.elements.p256dh.value = keys.p256dh;
  form.elements.auth.value = keys.auth;
};

const bytes = (key) => {
  const plain = atob(key.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
};

const start = async () => {
  // On an iPhone only an installed app can show notices.
  const isApple = /iphone|ipad|ipod/i.test(navigator.userAgent);
  const isInstalled = matchMedia("(display-mode: standalone)").matches || navigator.standalone;
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) {
    return show(isApple && !isInstalled ? "install" : "cannot");
  }
  if (Notification.permission === "denied") return show("blocked");
  const address = "/worker.js";
  const worker = await navigator.serviceWorker.register(
    policy ? policy.createScriptURL(address) : address,
  );
  const [turnOn, turnOff] = box.querySelectorAll("form");
  const there = await worker.pushManager.getSubscription();
  if (there && box.dataset.on !== undefined) {
    fill(turnOff, there);
    turnOff.addEventListener("submit", () => void there.unsubscribe());
    return show("on");
  }
  show("ask");
  turnOn.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = turnOn.querySelector("button");
    button.disabled = true;
    try {
      const subscription = await worker.pushManager.subscribe({
        userVisibleOnly: true,
        applicationServerKey: bytes(box.dataset.key),
      });
      fill(turnOn, subscription);
      turnOn.submit();
    } catch {
      show(Notification.permission === "denied" ? "blocked" : "cannot");
    }
  });
};

if (box) start().catch(() => show("cannot"));
