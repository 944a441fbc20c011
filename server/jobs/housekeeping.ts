import { logger } from '@/server/log';
import { forgetUndelivered } from './outbox';
import { mendSearchIndex } from '@/server/search/search-index';
import { forgetCold } from '@/server/store/pages/popularity';
import { forgetLetters } from '@/server/store/jobs/email';
import { deleteExpiredSessions } from '@/server/store/people/sessions';
import { forgetAcknowledgements } from '@/server/store/stories/acknowledgements';

const HOUR = 3_600_000;

/** A client that was away this long will not repeat a write. */
const ACKNOWLEDGED_FOR = 30 * 24 * HOUR;

const LETTERS_FOR = 90 * 24 * HOUR;

/** Now and once an hour, mends the search; once an hour, drops what nobody will ask for again. Returns how to stop it. */
export function startHousekeeping(): () => void {
  const mend = () =>
    mendSearchIndex().catch(error => logger.warn({ err: error }, 'could not mend the search'));
  void mend();
  const timer = setInterval(() => {
    const now = new Date();
    void mend();
    Promise.all([
      deleteExpiredSessions(now),
      forgetCold(now),
      forgetUndelivered(now),
      forgetLetters(new Date(now.getTime() - LETTERS_FOR)),
      forgetAcknowledgements(new Date(now.getTime() - ACKNOWLEDGED_FOR)),
    ]).catch(error => logger.warn({ err: error }, 'housekeeping failed'));
  }, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}
