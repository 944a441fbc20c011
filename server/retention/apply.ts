import { RETENTION_KINDS, type RetentionKind } from '@/domain/retention/retention';
import { logger } from '@/server/log';
import { inTransaction } from '@/server/store/database';
import { deleteOver, endRun, failRun, loadRetention } from '@/server/store/retention/retention';
import { insertEvent } from '@/server/store/stories/events';

const DAY_MS = 24 * 3_600_000;
/** How many rows one statement deletes, so that others are not blocked. */
const BATCH = 2000;
/** The rest is deleted the next night. */
const MAX_PER_RUN = 1_000_000;

/** Who requested a run, null for the nightly one, and when it has to stop. */
interface Run {
  personId: string | null;
  now: Date;
  signal: AbortSignal;
}

/**
 * Deletes rows past their retention periods, in batches until aborted. Idempotent, and safe to run in two processes at
 * once. The deletions are recorded as one event.
 * @returns how many rows
 * @throws Error when a kind failed; the others are done
 */
export async function applyRetention({ personId, now, signal }: Run): Promise<number> {
  const failed: RetentionKind[] = [];
  for (const { kind, days } of await loadRetention()) {
    if (days === null) continue;
    await deleteAll(kind, new Date(now.getTime() - days * DAY_MS), signal).catch(async (error: unknown) => {
      failed.push(kind);
      logger.error({ err: error, kind }, 'could not delete expired rows');
      await failRun(kind, new Date());
    });
  }
  const deleted = await recordRun(
    RETENTION_KINDS.filter(kind => !failed.includes(kind)),
    personId,
  );
  if (failed.length) throw new Error(`could not delete expired rows: ${failed.join(', ')}`);
  return deleted;
}

async function deleteAll(kind: RetentionKind, before: Date, signal: AbortSignal): Promise<void> {
  for (let deleted = 0; deleted < MAX_PER_RUN && !signal.aborted;) {
    const count = await deleteOver(kind, before, BATCH);
    if (count < BATCH) return;
    deleted += count;
  }
}

async function recordRun(kinds: RetentionKind[], personId: string | null): Promise<number> {
  return inTransaction(async connection => {
    const at = new Date();
    const done = (await endRun(kinds, at, connection)).filter(({ deleted }) => deleted > 0);
    if (!done.length) return 0;
    const data = Object.fromEntries(done.map(({ kind, deleted }) => [kind, deleted]));
    await insertEvent({ kind: 'retention.run', personId, at, data }, connection);
    return done.reduce((sum, { deleted }) => sum + deleted, 0);
  });
}
