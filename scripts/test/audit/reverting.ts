import { randomUUID } from 'node:crypto';
import { itemKey } from '@/domain/audit/revert/acts';
import type { Actor } from '@/domain/people/permissions';
import { planRevert } from '@/server/audit/revert/plan';
import { revertHandlers } from '@/server/audit/revert/run';
import { startRevert } from '@/server/audit/revert/start';
import { listRunLines } from '@/server/store/audit/revert/runs';
import { runDueJobs } from '../jobs';

/** A minute of the hour in which tests of reverting happen; the reverted span is from 10 to 20. */
export const minuteOf = (minute: number) => new Date(Date.UTC(2026, 10, 24, 1, minute));

const from = minuteOf(10);
const to = minuteOf(20);

/** The items of a person that would be reverted, by key. */
export async function plannedRevert(person: Actor): Promise<string[]> {
  return (await planRevert({ personId: person.personId, from, to })).map(itemKey);
}

/** Starts a run that reverts a person; returns its id. */
export function startReverting(
  by: Actor,
  { personId }: Actor,
  chosen: string[] = [],
  key: string = randomUUID(),
): Promise<string> {
  const times = { from: from.toISOString(), to: to.toISOString() };
  const request = { key, personId, ...times, reason: 'Account taken over', chosen };
  return startRevert(by, request, minuteOf(40));
}

/** Reverts a person completely; returns the outcome of each item. */
export async function revertAll(by: Actor, person: Actor, chosen: string[] = []): Promise<string[]> {
  const run = await startReverting(by, person, chosen);
  await runDueJobs(revertHandlers);
  return outcomesOf(run);
}

/** The outcome of each item of a run. */
export async function outcomesOf(run: string): Promise<string[]> {
  return (await listRunLines(run)).map(({ act: { kind }, outcome }) => `${kind}: ${outcome}`);
}
