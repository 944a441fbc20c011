import * as z from 'zod/mini';
import { RetentionChange } from '@/domain/api/people/privacy';
import type { Actor } from '@/domain/people/permissions';
import {
  nextRetentionRun,
  RETENTION_KINDS,
  type RetentionKind,
  type RetentionPeriods,
  type RetentionView,
} from '@/domain/retention/retention';
import { parseFieldChange } from '@/server/forms/field-changes';
import { changeForStaff } from '@/server/paper/staff-change';
import { requirePermission } from '@/server/problems/require-permission';
import { loadRetention, savePeriods, type RetentionRecord } from '@/server/store/retention/retention';
import { applyRetention } from './apply';

/** The time limit of a run started by an admin; the rest is deleted at night. */
const WAITED_FOR_MS = 20_000;
/** The daily run. */
const LATE_MS = 2 * 24 * 3_600_000;

/** The periods with what their last runs did, and when the next one is. @throws Refused 403 */
export async function retentionForAdmin(
  actor: Actor,
  now: Date,
): Promise<{ kinds: RetentionView[]; nextRun: string }> {
  requirePermission(actor, 'manage-paper');
  const records = await loadRetention();
  const kinds = RETENTION_KINDS.map(kind => viewOf(records.find(record => record.kind === kind)!));
  return { kinds, nextRun: nextRetentionRun(now).toISOString() };
}

function viewOf({ kind, days, ranAt, deleted, failedAt }: RetentionRecord): RetentionView {
  return {
    ...{ kind, days },
    lastRun: ranAt && { at: ranAt.toISOString(), deleted },
    failedAt: failedAt?.toISOString() ?? null,
  };
}

/** A kind whose last run failed, or is more than two days ago. */
interface RetentionFault {
  kind: RetentionKind;
  fault: 'last-run-failed' | 'not-run-lately';
}

/** Kinds whose rows are kept longer than the retention periods allow. */
export async function retentionFaults(now: Date): Promise<RetentionFault[]> {
  return (await loadRetention()).flatMap(({ kind, ranAt, failedAt }): RetentionFault[] => {
    if (failedAt) return [{ kind, fault: 'last-run-failed' }];
    const isLate = ranAt !== null && now.getTime() - ranAt.getTime() > LATE_MS;
    return isLate ? [{ kind, fault: 'not-run-lately' }] : [];
  });
}

/** Changes the retention periods, from the next run on. @returns the saved values @throws Refused 403, 409 or 422 */
export async function changeRetention(
  actor: Actor,
  input: unknown,
  now: Date,
): Promise<Partial<RetentionPeriods>> {
  requirePermission(actor, 'manage-paper');
  const sent = parseFieldChange<RetentionPeriods>(z.partial(RetentionChange), input);
  await changeForStaff(actor, { kind: 'paper.retention', now }, async (connection, requireUnchanged) => {
    await requireUnchanged(periodsOf(await loadRetention(connection)), sent);
    await savePeriods(sent.change, connection);
  });
  return sent.change;
}

const periodsOf = (records: RetentionRecord[]) =>
  Object.fromEntries(records.map(({ kind, days }) => [kind, days])) as RetentionPeriods;

/** Deletes rows past their retention periods immediately. @returns how many rows @throws Refused 403 */
export async function runRetention(actor: Actor, now: Date): Promise<number> {
  requirePermission(actor, 'manage-paper');
  return applyRetention({ personId: actor.personId, now, signal: AbortSignal.timeout(WAITED_FOR_MS) });
}
