import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REVERTED_FIELDS, type RevertedKind } from '@/domain/audit/revert/fields';
import type { Actor } from '@/domain/people/permissions';
import { deleteJobs } from '@/scripts/test/jobs';
import { testPaper } from '@/scripts/test/paper';
import {
  minuteOf as at,
  outcomesOf,
  plannedRevert,
  revertAll,
  startReverting,
} from '@/scripts/test/audit/reverting';
import { subjectVerbs } from '@/scripts/test/audit/recorded-subjects';
import { changeCoverage } from '@/server/coverage/coverage';
import { recordStates } from '@/server/store/audit/states';
import { inTransaction } from '@/server/store/database';
import { clientOf, prisma } from '@/server/store/prisma';
import { revertHandlers } from '../run';

const fixture = testPaper();
const verbs = subjectVerbs(() => fixture.paper);
let admin: Actor;
let colleague: Actor;
let intruder: Actor;

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
  colleague = await fixture.paper.person('admin');
  await inTransaction(connection => recordStates(at(0), connection));
});
beforeEach(async () => {
  intruder = await fixture.paper.person('admin');
  await deleteJobs();
});

/** A subject without the times of its changes. */
async function stateOf(kind: RevertedKind, id: string): Promise<object> {
  const [row] = await prisma().$queryRaw<[{ state: object }]>`
    SELECT recorded_state(${kind}, ${id}) - 'changedAt' AS state`;
  return row.state;
}

/** What restores a subject. */
const actOf = (kind: RevertedKind) => (kind === 'coverage' ? 'coverage' : 'fields');
const overwriteOf = (kind: RevertedKind) => (kind === 'coverage' ? 'coverage' : 'overwrite');

describe.each(Object.keys(REVERTED_FIELDS) as RevertedKind[])('A change of the kind %s', kind => {
  it('is reverted to the earlier value, and only once', async () => {
    const id = await verbs[kind].make(colleague, at(1));
    const before = await stateOf(kind, id);
    await verbs[kind].change(intruder, id, 'Defaced', at(12));
    expect(await stateOf(kind, id)).not.toEqual(before);
    const changes = await prisma().event.count({ where: { personId: admin.personId } });
    expect(await revertAll(admin, intruder)).toEqual([`${actOf(kind)}: done`]);
    expect(await stateOf(kind, id)).toEqual(before);
    // The start, the change and the end.
    expect(await prisma().event.count({ where: { personId: admin.personId } })).toBe(changes + 3);
    expect(await plannedRevert(intruder)).toEqual([]);
  });

  it('is not reverted after a later change by someone else, unless forced', async () => {
    const id = await verbs[kind].make(colleague, at(1));
    const before = await stateOf(kind, id);
    await verbs[kind].change(intruder, id, 'Defaced', at(12));
    await changeAgain(kind, id);
    const since = await stateOf(kind, id);
    await expect(revertAll(admin, intruder)).rejects.toMatchObject({ reason: 'nothing-to-revert' });
    const key = `${kind}:${id}:${overwriteOf(kind)}`;
    expect(await plannedRevert(intruder)).toContain(key);
    expect(await stateOf(kind, id)).toEqual(since);
    expect(await revertAll(admin, intruder, [key])).toEqual([`${overwriteOf(kind)}: done`]);
    expect(await stateOf(kind, id)).toEqual(before);
  });

  it('is reverted once by two processes, and after a crash before its outcome is recorded', async () => {
    const id = await verbs[kind].make(colleague, at(1));
    const before = await stateOf(kind, id);
    await verbs[kind].change(intruder, id, 'Defaced', at(12));
    const run = await startReverting(admin, intruder);
    const goOn = () => revertHandlers['go-on-with-revert']!({ run }, new AbortController().signal);
    const changes = await prisma().event.count({ where: { personId: admin.personId } });
    await Promise.all([goOn(), goOn()]);
    await prisma().revertStep.updateMany({ where: { runId: run }, data: { outcome: '' } });
    await prisma().revertRun.update({ where: { id: run }, data: { finishedAt: null } });
    await goOn();
    expect(await outcomesOf(run)).toEqual([`${actOf(kind)}: done`]);
    expect(await stateOf(kind, id)).toEqual(before);
    // The change, and the end of the run, which was lost.
    expect(await prisma().event.count({ where: { personId: admin.personId } })).toBe(changes + 3);
  });
});

it('A change that was made outside the chain of events is not restored', async () => {
  const id = await verbs.topic.make(colleague, at(1));
  await verbs.topic.change(intruder, id, 'Defaced', at(12));
  await inTransaction(async connection => {
    await clientOf(connection).$executeRaw`SET LOCAL session_replication_role = replica`;
    await clientOf(connection).$executeRaw`
      UPDATE "RecordedState" SET state = jsonb_set(state, '{descriptions}', '{"en": "Buy."}') WHERE "subjectId" = ${id}`;
  });
  expect(await plannedRevert(intruder)).toEqual([`topic:${id}:not-known`]);
});

/** Someone else changes what the intruder has changed. */
async function changeAgain(kind: RevertedKind, id: string): Promise<void> {
  // Ended coverage must be resumed before it can end again.
  if (kind === 'coverage') await changeCoverage(colleague, id, { key: randomUUID(), state: 'live' }, at(24));
  await verbs[kind].change(colleague, id, 'Mended', at(25));
}
