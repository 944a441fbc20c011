import { SettingsError } from '@/server/settings';

/** Why the server cannot listen on the configured port. */
const CANNOT_LISTEN: Record<string, string | undefined> = {
  EADDRINUSE: 'PORT is wrong: another program already listens there',
  EACCES: 'PORT is wrong: this account may not listen there',
  ENOTFOUND: 'HOST is wrong: there is no such host',
  EADDRNOTAVAIL: 'HOST is wrong: this machine does not have this address',
};

/** What to print for an error during startup: one line for an invalid setting. */
export function explainStart(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const wrong = error instanceof SettingsError ? error.message : CANNOT_LISTEN[code];
  return wrong ?? error;
}
