import { ask, TAKE_OVER, type TakeOver, WHICH_BUILD } from './messages.ts';

/** Rest after the page is there, in milliseconds: a search that begins at once is not to share the line with what is only for later. */
const REST = 2000;
/** A page that has been open for an hour asks again whether there is a newer archive when its reader comes back to it. */
const HOUR = 3_600_000;

/** Lets a worker that waits take over, or tells the reader that it cannot while this page is open. */
async function settle(registration: ServiceWorkerRegistration): Promise<void> {
  const { waiting } = registration;
  if (!waiting) return;
  const answer = await ask<TakeOver>(waiting, TAKE_OVER);
  if (answer?.old) (await import('./offer-reload.ts')).offerReload(document, waiting);
}

async function register(base: string): Promise<void> {
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
  // A browser that is told to let no worker in (the tests' one) answers without a registration.
  if (!registration) return;
  void settle(registration);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && registration.active) void settle(registration);
    });
  });
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

/**
 * Registers the worker that keeps the archive for use without a network, and tells it which build this page is of.
 * @param build what the page's mark says; a page of no finished build registers nothing
 */
export function startOffline(base: string, build: string): void {
  const { serviceWorker: workers, connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  // There is none on addresses without https, localhost aside.
  if (!workers || build === 'none') return;
  workers.addEventListener('message', ({ data, ports }) => {
    if (data === WHICH_BUILD) ports[0]?.postMessage(build);
  });
  workers.startMessages();
  // Who asked for little traffic gets the worker only on the page about offline reading.
  if (connection?.saveData && !workers.controller && !document.querySelector('[data-offline]')) return;
  const soon = () => setTimeout(() => register(base).catch(() => {}), REST);
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon);
}
