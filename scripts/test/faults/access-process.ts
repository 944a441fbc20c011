import { findSession } from '@/server/people/session-cookie';
import { isHeld } from '@/server/store/abuse-limits/unusual';
import { countAttempt } from '@/server/store/people/attempts';
import { closeDatabase } from '@/server/store/database';

/** A process that reports its view of a session, a person and an attempt, given as arguments, as JSON. */
const [idHash, personId, by] = process.argv.slice(2) as [string, string, string];
const seen = {
  isSignedIn: (await findSession(idHash, new Date(), false)) !== null,
  isHeld: await isHeld(personId),
  isCounted: await countAttempt({ limit: 'second-factor', by }),
};
process.stdout.write(`${JSON.stringify(seen)}\n`);
await closeDatabase();
