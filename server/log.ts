import { pino } from 'pino';

/** One line of JSON per entry on standard error; standard output is for people. */
export const logger = pino({ level: process.env.LOG_LEVEL ?? 'info' }, pino.destination(2));
