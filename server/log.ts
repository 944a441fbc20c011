import { pino } from 'pino';
import { AsyncLocalStorage } from 'node:async_hooks';

/** Shared by the server and by Next's bundles, each of which has a copy of this module. */
const shared = globalThis as { broadsheetRequestIds?: AsyncLocalStorage<string> };

const requests = () => (shared.broadsheetRequestIds ??= new AsyncLocalStorage());

/** Runs the handling of a request with the id for its log lines and problem documents. */
export function runWithRequestId<T>(id: string, work: () => T): T {
  return requests().run(id, work);
}

/** The id of the request that is being answered; undefined outside of one. */
export const requestId = (): string | undefined => requests().getStore();

/** The log levels, most important first. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** An invalid level is reported later, when the settings are read. */
const level = LOG_LEVELS.find(known => known === process.env.LOG_LEVEL) ?? 'info';

/** The request's fields in each log line. */
function ofRequest(): { requestId?: string } {
  const id = requestId();
  return id === undefined ? {} : { requestId: id };
}

/** One line of JSON per entry on standard error; standard output is for people. */
export const logger = pino({ level, mixin: ofRequest }, pino.destination(2));
