import { logger } from './log';
import { forgetCold } from './store/heat';
import { deleteExpiredSessions } from './store/sessions';
import { forgetAcknowledgements } from './store/stories';

const HOUR = 3_600_000;

/** A client that was away this long will not repeat a write. */
const ACKNOWLEDGED_FOR = 30 * 24 * HOUR;

/** Once an hour, drops what nobody will ask for again. Returns how to stop it. */
export function startHousekeeping(): () => void {
  const timer = setInterval(() => {
    const now = new Date();
    Promise.all([
      deleteExpiredSessions(now),
      forgetCold(now),
      forgetAcknowledgements(new Date(now.getTime() - ACKNOWLEDGED_FOR)),
    ]).catch(error => logger.warn({ err: error }, 'housekeeping failed'));
  }, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}
