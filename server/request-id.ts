import { AsyncLocalStorage } from 'node:async_hooks';

/** Shared by the server and by Next's bundles, each of which has a copy of this module. */
const shared = globalThis as { broadsheetRequestIds?: AsyncLocalStorage<string> };

const requests = () => (shared.broadsheetRequestIds ??= new AsyncLocalStorage());

/** Runs the answer to a request with the id that its log lines and problem documents have. */
export function runWithRequestId<T>(id: string, work: () => T): T {
  return requests().run(id, work);
}

/** The id of the request that is being answered; undefined outside of one. */
export const requestId = (): string | undefined => requests().getStore();
