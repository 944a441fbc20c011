import { RevertRequest } from '@/domain/api/revert';
import { isChoosable, itemKey, type RevertItem } from '@/domain/audit/revert/acts';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { notFound, Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { insertRun, loadRun } from '@/server/store/audit/revert/runs';
import type { ActsOf } from '@/server/store/audit/revert/affected-stories';
import { inTransaction } from '@/server/store/database';
import { enqueue } from '@/server/store/jobs/queue';
import { loadPerson } from '@/server/store/people/people';
import { insertEvent } from '@/server/store/stories/events';
import { planRevert } from './plan';

export const REVERT_TASK = 'go-on-with-revert';

/** Who may revert: it changes stories, fronts and the access of people. @throws Refused 403 */
export function requireReverting(actor: Actor): void {
  requirePermission(actor, 'read-audit');
  requirePermission(actor, 'manage-people');
}

/**
 * Starts a run that reverts what a person did between two times, except what someone else has changed since unless that
 * is forced. A job does everything on behalf of the admin.
 * @returns the id of the run
 * @throws Refused 403, 404, 409 while another run reverts the same person, or 422
 */
export async function startRevert(actor: Actor, sent: unknown, now: Date): Promise<string> {
  requireReverting(actor);
  const { key, personId, chosen, reason, ...times } = parseInput(RevertRequest, sent);
  const acts: ActsOf = { personId, from: new Date(times.from), to: new Date(times.to) };
  if (acts.from > acts.to) throw new Refused(422, 'wrong-input', { field: 'to' });
  const begun = await loadRun(key);
  if (begun) return sameRun(begun, actor, acts);
  if (!(await loadPerson(personId, now))) throw notFound('person');
  const items = (await planRevert(acts)).filter(item => isTaken(item, chosen));
  if (!items.length) throw new Refused(422, 'nothing-to-revert', { field: 'from' });
  const isStarted = await inTransaction(async connection => {
    const run = { id: key, byId: actor.personId, reason, ...acts };
    if (!(await insertRun(run, items, now, connection))) return false;
    const subject = { kind: 'person' as const, id: personId };
    const data = { run: key, from: acts.from.toISOString(), to: acts.to.toISOString(), things: items.length };
    await insertEvent({ kind: 'audit.revert', personId: actor.personId, subject, at: now, data }, connection);
    await enqueue([{ task: REVERT_TASK, payload: { run: key }, key: `revert:${key}` }], connection);
    return true;
  });
  if (isStarted) return key;
  const other = await loadRun(key);
  if (!other) throw new Refused(409, 'revert-is-running');
  return sameRun(other, actor, acts);
}

const isTaken = (item: RevertItem, chosen: string[]) =>
  item.act !== null && (!isChoosable(item) || chosen.includes(itemKey(item)));

/** @throws Refused 422 when the key belongs to another request */
function sameRun(run: ActsOf & { id: string; byId: string }, { personId }: Actor, acts: ActsOf): string {
  const isSame =
    run.byId === personId &&
    run.personId === acts.personId &&
    run.from.getTime() === acts.from.getTime() &&
    run.to.getTime() === acts.to.getTime();
  if (!isSame) throw new Refused(422, 'key-reused', { field: 'key' });
  return run.id;
}
