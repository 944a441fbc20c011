import { z } from 'zod';
import { EMPTY_FRONT } from '@/domain/front/contents';
import { mergeIntoLaunch } from '@/domain/front/merge';
import type { Actor } from '@/domain/people/permissions';
import { isZone } from '@/domain/time/local-day';
import { instantOf, isWallTime } from '@/domain/time/wall-clock';
import { requireAllowedPictures } from '@/server/paper/allowed-pictures';
import { parseInput } from '@/server/forms/parse-input';
import { notFound, Refused } from '@/server/problems/refused';
import { inTransaction } from '@/server/store/database';
import { lockFront } from '@/server/store/fronts/fronts';
import { latestLaunchNumber, loadLive } from '@/server/store/fronts/launches';
import {
  countTimedLaunches,
  insertTimedLaunch,
  loadTimedLaunches,
  updateTimedLaunch,
} from '@/server/store/fronts/timed-launches';
import { enqueue } from '@/server/store/jobs/queue';
import { draftAt, idsOfFront } from './draft';
import { LAUNCH_DUE_FRONTS } from './due-launches';
import { changeFront, frontPlace } from './front-change';
import { publishFront } from './front-topic';
import { LONGEST_NOTE } from './launches';
import { requireSecondLauncher } from './second-launcher';
import {
  cancelWaitingLaunch,
  nameOf,
  SeenLaunches,
  notifyOfLaunch,
  waitingLaunches,
} from './waiting-launches';

/** The maximum number of waiting launches of a front. */
const MAX_WAITING = 20;

const Timed = z.strictObject({
  version: z.int().min(0),
  note: z.string().trim().max(LONGEST_NOTE),
  /** The wall-clock time in the zone, as `2026-11-29T06:00`. */
  time: z.string().max(20).refine(isWallTime, 'must be a time such as 2026-11-29T06:00'),
  zone: z.string().max(60).refine(isZone, 'must be an IANA zone'),
  /** Minutes ahead of UTC, which choose between two instants. */
  offset: z.int().optional(),
});

/**
 * Schedules a launch of the current draft of a front.
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
    await requireAllowedPictures(idsOfFront(contents).media, [place.edition.id], launchAt, connection);
    const { count, isTaken } = await countTimedLaunches(id, launchAt, connection);
    if (isTaken) throw new Refused(422, 'time-taken', { field: 'time' });
    if (count >= MAX_WAITING) throw new Refused(422, 'too-many-timed-launches', { limit: MAX_WAITING });
    const { personId } = actor;
    const basedOn = await latestLaunchNumber(id, connection);
    const timed = { frontId: id, contents, launchAt, zone, personId, note, basedOn };
    const timedId = await insertTimedLaunch(timed, connection);
    const job = { task: LAUNCH_DUE_FRONTS, payload: {}, key: `front-launch:${timedId}`, runAt: launchAt };
    await enqueue([job], connection);
    return timedId;
  });
}

const PutInto = z.strictObject({ version: z.int().min(0), ids: SeenLaunches.min(1) });

/**
 * Merges the changes of the draft into the waiting launches of a front, instead of launching them now.
 * @throws FrontChanged after a save in between; Refused 403, 404, or 422, with `timed-launches-changed`, or
 *   `timed-launch-conflict` when one of them changes the same containers
 */
export async function putIntoTimed(actor: Actor, id: string, input: unknown, now: Date): Promise<void> {
  const place = await frontPlace(actor, id);
  const { version, ids } = parseInput(PutInto, input);
  const { personId } = actor;
  await changeFront(place.owner, { actor, kind: 'front.time', data: { ids }, now }, async connection => {
    const draft = await draftAt(place, version, connection);
    const waiting = await waitingLaunches(id, ids, connection);
    const live = (await loadLive(id, connection)) ?? EMPTY_FRONT;
    const basedOn = await latestLaunchNumber(id, connection);
    for (const timed of waiting) {
      const contents = mergeIntoLaunch(timed.contents, draft.contents, live);
      if (!contents) throw new Refused(422, 'timed-launch-conflict');
      await requireSecondLauncher(actor, place, contents, connection);
      const { media } = idsOfFront(contents);
      await requireAllowedPictures(media, [place.edition.id], timed.launchAt, connection);
      await updateTimedLaunch(timed.id, { contents, personId, basedOn }, connection);
      await notifyOfLaunch(
        [timed.personId],
        'launch-changed',
        timed,
        nameOf(place),
        personId,
        now,
        connection,
      );
    }
  });
}

/** Cancels a timed launch. @throws Refused 403 or 404, also when it was launched already */
export async function cancelTimedLaunch(actor: Actor, id: string, timedId: string, now: Date): Promise<void> {
  const place = await frontPlace(actor, id);
  await inTransaction(async connection => {
    await lockFront(place.owner, connection);
    const timed = (await loadTimedLaunches(id, connection)).find(one => one.id === timedId);
    if (!timed || !(await cancelWaitingLaunch(actor, place, timed, now, connection)))
      throw notFound('timed-launch');
    await publishFront(id, connection);
  });
}
