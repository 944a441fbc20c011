import { z } from 'zod';
import { isSameFront } from '@/domain/front/changes';
import { EMPTY_FRONT, type FrontContents } from '@/domain/front/contents';
import type { Actor } from '@/domain/people/permissions';
import { requireAllowedPictures } from '@/server/paper/allowed-pictures';
import { parseInput } from '@/server/forms/parse-input';
import { notFound, Refused } from '@/server/problems/refused';
import type { Connection } from '@/server/store/database';
import { insertLaunch, loadLaunch, loadLive } from '@/server/store/fronts/launches';
import { deleteTimedLaunch, loadTimedLaunches } from '@/server/store/fronts/timed-launches';
import { draftAt, idsOfFront } from './draft';
import { changeFront, frontPlace, purgeOfFront, type FrontPlace } from './front-change';
import { requireSecondLauncher } from './second-launcher';
import { settleWaiting, WaitingLaunchesChoice, waitingLaunches } from './waiting-launches';

export const LONGEST_NOTE = 300;

const Launch = z.strictObject({
  version: z.int().min(0),
  note: z.string().trim().max(LONGEST_NOTE),
  /** Absent from pages of earlier releases: waiting launches are then held at their time. */
  timed: WaitingLaunchesChoice.optional(),
});
const Relaunch = z.strictObject({ timed: WaitingLaunchesChoice.optional() });

interface Launching {
  contents: FrontContents;
  note: string;
  restored: number | null;
}

/**
 * Publishes the draft of a front at the version that the actor saw.
 * @returns the number of the launch
 * @throws FrontChanged after a save in between; Refused 403, 404, or 422 when readers have it already, a second person
 *   has to launch it, with `not-for-edition`, or with `timed-launches-changed` when other launches wait than the actor
 *   saw
 */
export async function launchDraft(actor: Actor, id: string, input: unknown, now: Date): Promise<number> {
  const place = await frontPlace(actor, id);
  const { version, note, timed } = parseInput(Launch, input);
  return launch(actor, place, timed, now, async connection => {
    const { contents } = await draftAt(place, version, connection);
    await requireSecondLauncher(actor, place, contents, connection);
    return { contents, note, restored: null };
  });
}

/**
 * Launches the contents of an earlier launch again. The draft is unchanged.
 * @param number of the earlier launch; 0 for the automatic front before the first, made from the newest stories
 * @throws Refused 403, 404, or 422 when it is live already, or with `timed-launches-changed`
 */
export async function restoreLaunch(
  actor: Actor,
  id: string,
  number: string,
  input: unknown,
  now: Date,
): Promise<number> {
  const place = await frontPlace(actor, id);
  const { timed } = parseInput(Relaunch, input);
  if (!/^(0|[1-9]\d{0,8})$/.test(number)) throw notFound('launch');
  const restored = Number(number);
  return launch(actor, place, timed, now, async connection => {
    const contents = restored ? await loadLaunch(id, restored, connection) : EMPTY_FRONT;
    if (!contents) throw notFound('launch');
    return { contents, note: '', restored };
  });
}

/**
 * Launches a timed launch of a front now, as one that was held at its time.
 * @returns the number of the launch
 * @throws Refused 403, 404, or 422 when readers have it already, a second person has to launch it, or with
 *   `timed-launches-changed`
 */
export async function launchTimedNow(
  actor: Actor,
  id: string,
  timedId: string,
  input: unknown,
  now: Date,
): Promise<number> {
  const place = await frontPlace(actor, id);
  const { timed: choice } = parseInput(Relaunch, input);
  return launch(actor, place, choice, now, async connection => {
    const timed = (await loadTimedLaunches(id, connection)).find(one => one.id === timedId);
    if (!timed || !(await deleteTimedLaunch(id, timedId, connection))) throw notFound('timed-launch');
    const { contents, note } = timed;
    await requireSecondLauncher(actor, place, contents, connection);
    return { contents, note, restored: null };
  });
}

function launch(
  actor: Actor,
  place: FrontPlace,
  timed: WaitingLaunchesChoice | undefined,
  now: Date,
  prepare: (connection: Connection) => Promise<Launching>,
): Promise<number> {
  const frontId = place.owner.id;
  return changeFront(
    place.owner,
    { actor, kind: 'front.launch', data: {}, now },
    async connection => {
      const launching = await prepare(connection);
      const live = await loadLive(frontId, connection);
      const { media } = idsOfFront(launching.contents);
      await requireAllowedPictures(media, [place.edition.id], now, connection);
      if (live && isSameFront(live, launching.contents)) throw new Refused(422, 'already-live');
      const waiting = timed && (await waitingLaunches(frontId, timed.ids, connection));
      const { personId } = actor;
      const number = await insertLaunch(
        { frontId, personId, at: now, timedFor: null, ...launching },
        connection,
      );
      if (timed && waiting)
        await settleWaiting(actor, place, { choice: timed.choice, waiting, number }, now, connection);
      return number;
    },
    purgeOfFront(frontId),
  );
}
