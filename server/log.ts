import { pino } from 'pino';

/** What may be logged, the most important first. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** A wrong level stops the start when the settings are read, which is later. */
const level = LOG_LEVELS.find(known => known === process.env.LOG_LEVEL) ?? 'info';

/** One line of JSON per entry on standard error; standard output is for people. */
export const logger = pino({ level }, pino.destination(2));
