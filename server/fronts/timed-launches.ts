import { z } from 'zod';
import type { Actor } from '@/domain/people/permissions';
import { isZone } from '@/domain/time/local-day';
import { instantOf, isWallTime } from '@/domain/time/wall-clock';
import { parseInput } from '@/server/forms/parse-input';
import { notFound, Refused } from '@/server/problems/refused';
import type { JobHandler } from '@/server/jobs/job-handler';
import { purge } from '@/server/press/purge/purge';
import { inTransaction } from '@/server/store/database';
import { lockFront } from '@/server/store/fronts/fronts';
import { insertLaunch } from '@/server/store/fronts/launches';
import {
  countTimedLaunches,
  deleteTimedLaunch,
  insertTimedLaunch,
  takeDueLaunch,
} from '@/server/store/fronts/timed-launches';
import { enqueue } from '@/server/store/jobs/queue';
import { notifyPurge } from '@/server/store/purges';
import { insertEvent } from '@/server/store/stories/events';
import { draftAt } from './draft';
import { changeFront, frontPlace, purgeOfFront } from './front-change';
import { LONGEST_NOTE } from './launches';
import { requireSecondLauncher } from './second-launcher';

export const LAUNCH_DUE_FRONTS = 'launch-due-fronts';

/** Launches of one front that wait at a time. */
const MOST_WAITING = 20;

const Timed = z.strictObject({
  version: z.int().min(0),
  note: z.string().trim().max(LONGEST_NOTE),
  /** What the clocks of the zone show, as `2026-11-29T06:00`. */
  time: z.string().max(20).refine(isWallTime, 'must be a time such as 2026-11-29T06:00'),
  zone: z.string().max(60).refine(isZone, 'must be an IANA zone'),
  /** Minutes ahead of UTC, which choose between two instants. */
  offset: z.int().optional(),
});

/**
 * Launches the draft of a front, as it is now, at a time to come.
 * @returns the id of the timed launch
 * @throws FrontChanged after a save in between; Refused 403, 404 or 422, with `time-does-not-exist`, or
 *   `time-is-ambiguous` and the offsets to choose from
 */
export async function timeLaunch(actor: Actor, id: string, input: unknown, now: Date): Promise<string> {
  const place = await frontPlace(actor, id);
  const { version, note, ...moment } = parseInput(Timed, input);
  const meant = instantOf(moment);
  if ('problem' in meant) throw new Refused(422, meant.problem, { field: 'time', offsets: meant.offsets });
  const [launchAt, { zone }] = [meant.at, moment];
  if (launchAt <= now) throw new Refused(422, 'time-has-passed', { field: 'time' });
  const data = { launchAt: launchAt.toISOString(), zone };
  return changeFront(place.owner, { actor, kind: 'front.time', data, now }, async connection => {
    const { contents } = await draftAt(place, version, connection);
    await requireSecondLauncher(actor, place, contents, connection);
    const { count, isTaken } = await countTimedLaunches(id, launchAt, connection);
    if (isTaken) throw new Refused(422, 'time-taken', { field: 'time' });
    if (count >= MOST_WAITING) throw new Refused(422, 'too-many-timed-launches', { limit: MOST_WAITING });
    const { personId } = actor;
    const timed = { frontId: id, contents, launchAt, zone, personId, note };
    const timedId = await insertTimedLaunch(timed, connection);
    const job = { task: LAUNCH_DUE_FRONTS, payload: {}, key: `front-launch:${timedId}`, runAt: launchAt };
    await enqueue([job], connection);
    return timedId;
  });
}

/** Cancels a timed launch. @throws Refused 403 or 404, also when it was launched already */
export async function cancelTimedLaunch(actor: Actor, id: string, timedId: string, now: Date): Promise<void> {
  await frontPlace(actor, id);
  await inTransaction(async connection => {
    // The row itself is the lock: a process that launches it at this moment has it already.
    if (!(await deleteTimedLaunch(id, timedId, connection))) throw notFound('timed-launch');
    const subject = { kind: 'front' as const, id };
    const { personId } = actor;
    await insertEvent({ kind: 'front.cancel', personId, subject, at: now, data: { timedId } }, connection);
  });
}

/** Launches a front that is due. @returns false when there is none that no other process has taken */
async function launchNextDue(): Promise<boolean> {
  const purged = await inTransaction(async connection => {
    const due = await takeDueLaunch(connection);
    if (!due) return null;
    const { owner, contents, personId, note, launchAt } = due;
    await lockFront(owner, connection);
    const at = new Date();
    const launch = { frontId: owner.id, contents, personId, at, note, restored: null, timedFor: launchAt };
    const number = await insertLaunch(launch, connection);
    const subject = { kind: 'front' as const, id: owner.id };
    const data = { number, timedFor: launchAt.toISOString() };
    await insertEvent({ kind: 'front.launch', personId, subject, at, data }, connection);
    const everyProcess = purgeOfFront(owner.id);
    await notifyPurge(everyProcess, connection);
    return everyProcess;
  });
  if (purged) purge(purged);
  return purged !== null;
}

/** Launches all fronts that are due, each once with several processes running. */
export const launchDueFronts: JobHandler = async (_, signal) => {
  while (!signal.aborted && (await launchNextDue()));
};
