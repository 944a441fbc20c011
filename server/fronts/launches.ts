import { z } from 'zod';
import { isSameFront } from '@/domain/front/changes';
import { EMPTY_FRONT, type FrontContents } from '@/domain/front/contents';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { notFound, Refused } from '@/server/problems/refused';
import type { Connection } from '@/server/store/database';
import type { FrontOwner } from '@/server/store/fronts/fronts';
import { insertLaunch, loadLaunch, loadLive } from '@/server/store/fronts/launches';
import { draftAt } from './draft';
import { changeFront, frontPlace, purgeOfFront } from './front-change';
import { requireSecondLauncher } from './second-launcher';

export const LONGEST_NOTE = 300;

const Launch = z.strictObject({
  version: z.int().min(0),
  note: z.string().trim().max(LONGEST_NOTE),
});

interface Launching {
  contents: FrontContents;
  note: string;
  restored: number | null;
}

/**
 * Shows readers the draft of a front at the version that the actor saw.
 * @returns the number of the launch
 * @throws FrontChanged after a save in between; Refused 403, 404, or 422 when readers have it already, or a second
 *   person has to launch it
 */
export async function launchDraft(actor: Actor, id: string, input: unknown, now: Date): Promise<number> {
  const place = await frontPlace(actor, id);
  const { version, note } = parseInput(Launch, input);
  return launch(actor, place.owner, now, async connection => {
    const { contents } = await draftAt(place, version, connection);
    await requireSecondLauncher(actor, place, contents, connection);
    return { contents, note, restored: null };
  });
}

/**
 * Launches the contents of an earlier launch again. The draft is unchanged.
 * @param number of the earlier launch; 0 for the automatic front before the first, made from the newest stories
 * @throws Refused 403, 404, or 422 when it is live already
 */
export async function restoreLaunch(actor: Actor, id: string, number: string, now: Date): Promise<number> {
  const { owner } = await frontPlace(actor, id);
  if (!/^(0|[1-9]\d{0,8})$/.test(number)) throw notFound('launch');
  const restored = Number(number);
  return launch(actor, owner, now, async connection => {
    const contents = restored ? await loadLaunch(id, restored, connection) : EMPTY_FRONT;
    if (!contents) throw notFound('launch');
    return { contents, note: '', restored };
  });
}

function launch(
  actor: Actor,
  owner: FrontOwner,
  now: Date,
  prepare: (connection: Connection) => Promise<Launching>,
): Promise<number> {
  return changeFront(
    owner,
    { actor, kind: 'front.launch', data: {}, now },
    async connection => {
      const launching = await prepare(connection);
      const live = await loadLive(owner.id, connection);
      if (live && isSameFront(live, launching.contents)) throw new Refused(422, 'already-live');
      const { personId } = actor;
      return insertLaunch({ frontId: owner.id, personId, at: now, timedFor: null, ...launching }, connection);
    },
    purgeOfFront(owner.id),
  );
}
