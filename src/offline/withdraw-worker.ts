/** The worker of a site that no longer wants one: takes over at once, deletes all that was kept, and removes itself. Open pages stay as they are. */
import { cacheNames } from './cache-names.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

const root = new URL('./', location.href);
const names = cacheNames(root.pathname);

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => {
  const leave = async () => {
    // workbox-precache-v2-https://example.org/archive/
    for (const name of await caches.keys())
      if (names.own(name) || name === `workbox-precache-v2-${root.href}`) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(leave());
});
