import * as z from 'zod/mini';
import { itemKey, type RevertItem } from '@/domain/audit/revert/acts';
import type { JobHandler } from '@/server/jobs/job-handler';
import { runAsRevert } from '@/server/store/audit/revert-run';
import { finishRun, loadRun, nextSteps, tryStep, type RevertRun } from '@/server/store/audit/revert/runs';
import { inTransaction } from '@/server/store/database';
import { actingPerson } from '@/server/people/acting-person';
import { insertEvent } from '@/server/store/stories/events';
import { problemOf } from '@/server/problems/problem-of';
import { REVERT_KINDS } from './kinds/kinds';
import { planOf } from './plan';
import { REVERT_TASK } from './start';

const BATCH = 50;

const Payload = z.object({ run: z.string() });

/** The job of runs. After a crash it resumes with the first step without a recorded outcome. */
export const revertHandlers: Record<string, JobHandler> = {
  [REVERT_TASK]: (payload, signal) => goOn(Payload.parse(payload).run, signal),
};

async function goOn(id: string, signal: AbortSignal): Promise<void> {
  const run = await loadRun(id);
  if (!run || run.finishedAt) return;
  for (;;) {
    const steps = await nextSteps(id, BATCH);
    if (!steps.length) break;
    for (const { number, key, item } of steps) {
      signal.throwIfAborted();
      await tryStep(id, number, () => take(run, item, key).catch(error => problemOf(error).reason));
    }
  }
  await inTransaction(async connection => {
    const now = new Date();
    if (!(await finishRun(id, now, connection))) return;
    const subject = { kind: 'person' as const, id: run.personId };
    const event = { kind: 'audit.revert-finished' as const, personId: run.byId, subject, at: now };
    await insertEvent({ ...event, data: { run: id } }, connection);
  });
}

/**
 * Reverts one subject in its current state: it is skipped if someone else has changed it since the run was planned, and
 * counts as done if it is already reverted.
 */
async function take(run: RevertRun, item: RevertItem, key: string): Promise<string> {
  const { reason } = run;
  const now = new Date();
  const planned = await planOf(run, item);
  const current = planned.find(one => itemKey(one) === itemKey(item));
  if (!current) return planned.some(one => one.act === null && one.obstacle === 'killed') ? 'killed' : 'done';
  if (current.obstacle !== null && current.obstacle !== item.obstacle) return current.obstacle;
  const context = { actor: await actingPerson(run.byId, now), acts: run, key, reason, now };
  await runAsRevert(run.id, () => REVERT_KINDS[current.subject].act(current, context));
  return 'done';
}
