import { z } from 'zod';
import type { InboxKind } from '@/domain/people/inbox';
import type { Actor } from '@/domain/people/permissions';
import { wallTimeAt } from '@/domain/time/wall-clock';
import { notify } from '@/server/inbox/inbox';
import { Refused } from '@/server/problems/refused';
import type { Connection } from '@/server/store/database';
import {
  deleteTimedLaunch,
  keepTimedLaunches,
  loadTimedLaunches,
  type StoredTimedLaunch,
} from '@/server/store/fronts/timed-launches';
import { insertEvent } from '@/server/store/stories/events';
import type { FrontPlace } from './front-change';

/** More launches of a front than can wait. */
const MAX_IDS = 50;

/** The waiting launches that a person saw, by id. */
export const SeenLaunches = z.array(z.string().max(60)).max(MAX_IDS);

/** What a manual launch does to the launches that wait for their time. */
export const WaitingLaunchesChoice = z.strictObject({
  choice: z.enum(['keep', 'cancel']),
  ids: SeenLaunches,
});
export type WaitingLaunchesChoice = z.infer<typeof WaitingLaunchesChoice>;

/**
 * The launches of a locked front that wait for their time.
 * @param seen the ids that a person saw
 * @throws Refused 422 `timed-launches-changed` when those are not the ones that wait
 */
export async function waitingLaunches(
  frontId: string,
  seen: string[],
  connection: Connection,
): Promise<StoredTimedLaunch[]> {
  const timed = await loadTimedLaunches(frontId, connection);
  const waiting = timed.filter(({ heldAt }) => heldAt === null);
  const ids = new Set(seen);
  if (waiting.length !== ids.size || !waiting.every(({ id }) => ids.has(id)))
    throw new Refused(422, 'timed-launches-changed');
  return waiting;
}

/** Keeps or cancels the waiting launches of a locked front after a newer launch with this number. */
export async function settleWaiting(
  actor: Actor,
  place: FrontPlace,
  {
    choice,
    waiting,
    number,
  }: { choice: WaitingLaunchesChoice['choice']; waiting: StoredTimedLaunch[]; number: number },
  now: Date,
  connection: Connection,
): Promise<void> {
  const ids = waiting.map(({ id }) => id);
  if (choice === 'keep') return keepTimedLaunches(ids, number, connection);
  for (const timed of waiting) await cancelWaitingLaunch(actor, place, timed, now, connection);
}

/** Cancels a timed launch, and notifies the person who timed it. @returns false when it no longer exists */
export async function cancelWaitingLaunch(
  actor: Actor,
  place: FrontPlace,
  timed: StoredTimedLaunch,
  now: Date,
  connection: Connection,
): Promise<boolean> {
  const { id: timedId, frontId } = timed;
  if (!(await deleteTimedLaunch(frontId, timedId, connection))) return false;
  const subject = { kind: 'front' as const, id: frontId };
  const { personId } = actor;
  await insertEvent({ kind: 'front.cancel', personId, subject, at: now, data: { timedId } }, connection);
  await notifyOfLaunch([timed.personId], 'launch-cancelled', timed, nameOf(place), personId, now, connection);
  return true;
}

/** The name of a front for people. */
export const nameOf = ({ edition, section }: FrontPlace): string =>
  section ? `${edition.name} · ${section.name}` : edition.name;

/** Notifies people of the outcome of a timed launch. @param byId who caused it; null for the schedule */
export async function notifyOfLaunch(
  personIds: string[],
  kind: InboxKind,
  { launchAt, zone }: Pick<StoredTimedLaunch, 'launchAt' | 'zone'>,
  name: string,
  byId: string | null,
  now: Date,
  connection: Connection,
): Promise<void> {
  const text = `${name}, ${wallTimeAt(launchAt, zone).replace('T', ' ')} ${zone}`;
  const item = { kind, storyId: null, threadId: null, byId, text };
  await notify(
    [...new Set(personIds)].map(personId => ({ ...item, personId })),
    now,
    connection,
  );
}
