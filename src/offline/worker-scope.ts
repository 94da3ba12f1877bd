import type { PrecacheEntry } from 'workbox-precaching';

/** The part of a service worker's global scope that is used here; the standard library's cannot be loaded beside a page's. */
export interface WorkerScope {
  readonly __WB_MANIFEST: PrecacheEntry[];
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    get(id: string): Promise<WorkerClient | undefined>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly WorkerClient[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof WorkerEvents>(name: K, listener: (event: WorkerEvents[K]) => void): void;
}

/** A page, or a worker of a page. */
export interface WorkerClient {
  readonly id: string;
  readonly type: 'window' | 'worker' | 'sharedworker';
  readonly url: string;
  postMessage(message: unknown, transfer: Transferable[]): void;
}

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends LastingEvent {
  readonly request: Request;
  readonly clientId: string;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerEvents {
  install: LastingEvent;
  activate: LastingEvent;
  fetch: FetchEvent;
  message: LastingEvent & Pick<MessageEvent, 'data' | 'ports'> & { readonly source: WorkerClient | null };
}
