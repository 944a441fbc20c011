import { AsyncLocalStorage } from 'node:async_hooks';

/** Where a request comes from, as far as the audit trail keeps it; empty where it is not known. */
export interface Origin {
  network: string;
  device: string;
}

const NOWHERE: Origin = { network: '', device: '' };

/** Shared by the press and by Next's bundles, each of which has a copy of this module. */
const shared = globalThis as { broadsheetOrigins?: AsyncLocalStorage<Origin> };
const origins = () => (shared.broadsheetOrigins ??= new AsyncLocalStorage());

/** Does work for a request: the events that it records say where the request came from. */
export function runWithOrigin<T>(origin: Origin, work: () => T): T {
  return origins().run(origin, work);
}

/** Where the request comes from that is being answered; work for no request comes from nowhere. */
export const currentOrigin = (): Origin => origins().getStore() ?? NOWHERE;
