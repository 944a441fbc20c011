import { logger } from '@/server/log';
import { forgetUndelivered } from './outbox';
import { repairSearchIndex } from '@/server/search/search-index';
import { forgetCold } from '@/server/store/pages/popularity';
import { deleteEmails } from '@/server/store/jobs/email';
import { deleteExpiredSessions } from '@/server/store/people/sessions';
import { deleteAcknowledgements } from '@/server/store/stories/acknowledgements';

const HOUR = 3_600_000;

/** A client that was away this long will not repeat a write. */
const ACKNOWLEDGED_FOR = 30 * 24 * HOUR;

const KEEP_EMAILS_MS = 90 * 24 * HOUR;

/** Now and once an hour, mends the search; once an hour, drops what nobody will ask for again. Returns how to stop it. */
export function startHousekeeping(): () => void {
  const mend = () =>
    repairSearchIndex().catch(error => logger.warn({ err: error }, 'could not mend the search'));
  void mend();
  const timer = setInterval(() => {
    const now = new Date();
    void mend();
    Promise.all([
      deleteExpiredSessions(now),
      forgetCold(now),
      forgetUndelivered(now),
      deleteEmails(new Date(now.getTime() - KEEP_EMAILS_MS)),
      deleteAcknowledgements(new Date(now.getTime() - ACKNOWLEDGED_FOR)),
    ]).catch(error => logger.warn({ err: error }, 'housekeeping failed'));
  }, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}
