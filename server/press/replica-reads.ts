import { logger } from '@/server/log';
import { count } from '@/server/metrics/metrics';
import { runForReaders } from '@/server/store/database';
import { replica } from '@/server/store/replica';

/**
 * Runs work that only reads, for readers' pages: on the replica while that is current, and once more on the primary when
 * it fails there. @throws what the work throws on the primary
 */
export async function readForPages<T>(work: () => Promise<T>): Promise<T> {
  const used = replica();
  if (!used?.isCurrent) return runForReaders(work);
  try {
    const read = await runForReaders(work, true);
    count('replica_renders');
    return read;
  } catch (error) {
    // A standby also cancels what is in the way of its replay.
    used.changed();
    count('replica_failures');
    logger.warn({ err: error }, 'a page could not be read from the replica');
    return runForReaders(work);
  }
}
