import { pino } from 'pino';
import { requestId } from '@/server/request-id';

/** What may be logged, the most important first. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** A wrong level stops the start when the settings are read, which is later. */
const level = LOG_LEVELS.find(known => known === process.env.LOG_LEVEL) ?? 'info';

/** What each line has of the request that it belongs to. */
function ofRequest(): { requestId?: string } {
  const id = requestId();
  return id === undefined ? {} : { requestId: id };
}

/** One line of JSON per entry on standard error; standard output is for people. */
export const logger = pino({ level, mixin: ofRequest }, pino.destination(2));
