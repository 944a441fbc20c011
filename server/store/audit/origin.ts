import { AsyncLocalStorage } from 'node:async_hooks';

/** The origin of a request, as recorded in the audit trail; empty where it is unknown. */
export interface RequestOrigin {
  network: string;
  device: string;
}

const NOWHERE: RequestOrigin = { network: '', device: '' };

/** Shared by the press and by Next's bundles, each of which has a copy of this module. */
const shared = globalThis as { broadsheetOrigins?: AsyncLocalStorage<RequestOrigin> };
const origins = () => (shared.broadsheetOrigins ??= new AsyncLocalStorage());

/** Runs work for a request, whose origin is recorded with its events. */
export function runWithOrigin<T>(origin: RequestOrigin, work: () => T): T {
  return origins().run(origin, work);
}

/** The origin of the current request; empty outside a request. */
export const currentOrigin = (): RequestOrigin => origins().getStore() ?? NOWHERE;
