import { picturesNotAllowed } from '@/server/paper/allowed-pictures';
import { idsOfFront } from './draft';
import type { JobHandler } from '@/server/jobs/job-handler';
import { purge } from '@/server/press/purge/purge';
import { inTransaction, type Connection } from '@/server/store/database';
import { insertLaunch, launcherByHandAfter } from '@/server/store/fronts/launches';
import {
  deleteTimedLaunch,
  holdTimedLaunch,
  loadDueLaunch,
  lockDueFront,
  type DueFront,
  type StoredTimedLaunch,
} from '@/server/store/fronts/timed-launches';
import { notifyPurge, type Purge } from '@/server/store/purges';
import { insertEvent } from '@/server/store/stories/events';
import { purgeOfFront } from './front-change';
import { publishFront } from './front-topic';
import { notifyOfLaunch } from './waiting-launches';

export const LAUNCH_DUE_FRONTS = 'launch-due-fronts';

/**
 * Launches a front that is due. It is held and reported instead when a person launched the front manually after it was
 * timed, without keeping the timed launch, or when a picture is no longer allowed in the edition.
 * @returns false when none is due
 */
async function launchNextDue(): Promise<boolean> {
  const { isFound, purged } = await inTransaction(async connection => {
    const front = await lockDueFront(connection);
    if (!front) return { isFound: false, purged: null };
    const due = await loadDueLaunch(front.owner.id, connection);
    return { isFound: true, purged: due && (await launchDue(front, due, connection)) };
  });
  if (purged) purge(purged);
  return isFound;
}

/** Launches or holds a launch of a locked front that is due. @returns what it changed for readers, if anything */
async function launchDue(
  { owner, name }: DueFront,
  { id, contents, personId, note, launchAt, zone, basedOn }: StoredTimedLaunch,
  connection: Connection,
): Promise<Purge | null> {
  const at = new Date();
  await publishFront(owner.id, connection);
  const launcherId = await launcherByHandAfter(owner.id, basedOn, connection);
  const { media } = idsOfFront(contents);
  const isNotAllowed = (await picturesNotAllowed(media, [owner.editionId], at, connection)).length > 0;
  if (launcherId || isNotAllowed) {
    const heldFor = launcherId ? 'newer-launch' : 'picture';
    await holdTimedLaunch(id, { heldAt: at, heldFor }, connection);
    const subject = { kind: 'front' as const, id: owner.id };
    const data = {
      timedId: id,
      timedFor: launchAt.toISOString(),
      ...(!launcherId && { reason: 'not-for-edition' }),
    };
    await insertEvent({ kind: 'front.hold', personId: null, subject, at, data }, connection);
    const kind = launcherId ? 'launch-held' : 'launch-refused';
    const told = [personId, ...(launcherId ? [launcherId] : [])];
    await notifyOfLaunch(told, kind, { launchAt, zone }, name, null, at, connection);
    return null;
  }
  await deleteTimedLaunch(owner.id, id, connection);
  const launch = { frontId: owner.id, contents, personId, at, note, restored: null, timedFor: launchAt };
  const number = await insertLaunch(launch, connection);
  const subject = { kind: 'front' as const, id: owner.id };
  const data = { number, timedFor: launchAt.toISOString() };
  await insertEvent({ kind: 'front.launch', personId, subject, at, data }, connection);
  const everyProcess = purgeOfFront(owner.id);
  await notifyPurge(everyProcess, connection);
  return everyProcess;
}

/** Launches all fronts that are due, each once with several processes running. */
export const launchDueFronts: JobHandler = async (_, signal) => {
  while (!signal.aborted && (await launchNextDue()));
};
