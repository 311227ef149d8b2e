// The worker of the app: shows a notice for every push, because a browser that is woken without showing
// one takes the leave to be woken away; and tells the pharmacy that it has arrived. It keeps nothing.
const says = (event) => {
  try {
    return event.data.json().title || self.registration.scope;
  } catch {
    return new URL(self.registration.scope).host;
  }
};

const arrived = async () => {
  const subscription = await self.registration.pushManager.getSubscription();
  if (!subscription) return;
  const { endpoint, keys } = subscription.toJSON();
  await fetch("/notices/shown", {
    method: "POST",
    body: new URLSearchParams({ endpoint, p256dh: keys.p256dh, auth: keys.auth }),
    credentials: "omit",
  });
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => {
  // One notice, however many were sent: the newest takes the place of the others.
  const shown = self.registration.showNotification(says(event), { tag: "update", renotify: true });
  event.waitUntil(Promise.all([shown, arrived().catch(() => {})]));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow("/app"));
});
