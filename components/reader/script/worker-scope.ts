/** What our service worker uses of its global scope: the types of the page's own scope do not have it. */
export interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void>; matchAll(): Promise<readonly WindowClient[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEventOfPage) => void): void;
  addEventListener(type: 'fetch', listener: (event: PageEvent) => void): void;
}

interface WindowClient {
  url: string;
  navigate(url: string): Promise<unknown>;
}

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface MessageEventOfPage extends LifeEvent {
  data: unknown;
  source: WindowClient;
}

export interface PageEvent extends LifeEvent {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
