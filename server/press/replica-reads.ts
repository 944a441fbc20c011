import { logger } from '@/server/log';
import { count } from '@/server/metrics/metrics';
import { runForReaders } from '@/server/store/database';
import { replica } from '@/server/store/replica';

/**
 * Runs read-only work for readers' pages on the replica while that is current, and retries it on the primary when it
 * fails there. @throws what the work throws on the primary
 */
export async function readForPages<T>(work: () => Promise<T>): Promise<T> {
  const used = replica();
  if (!used?.isCurrent) return runForReaders(work);
  try {
    const read = await runForReaders(work, true);
    count('replica_renders');
    return read;
  } catch (error) {
    // A standby also cancels statements that conflict with its replay.
    used.changed();
    count('replica_failures');
    logger.warn({ err: error }, 'a page could not be read from the replica');
    return runForReaders(work);
  }
}
