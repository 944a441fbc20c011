import type { EventKind } from '@/domain/audit/events';
import type { EntryView } from '@/domain/coverage/api';
import { canOnCoverage, type Actor, type CoverageAction } from '@/domain/people/permissions';
import { notFound, refusedAction } from '@/server/http/refused';
import { notesMessage } from '@/server/live/story-topic';
import { keyOf } from '@/server/press/purge/surrogate-keys';
import { countCoverageChange } from '@/server/store/coverage/coverage';
import { loadEntry, type EntryRecord } from '@/server/store/coverage/entries';
import { newPurge, notifyPurge, type Purge } from '@/server/store/purges';
import { acknowledge } from '@/server/store/stories/acknowledgements';
import type { Connection } from '@/server/store/database';
import { writeStory, type OpenedWrite } from '@/server/stories/write';
import { EntryChanged } from './entry-changed';
import { subjectOf, viewOfEntry } from './entry-view';

/** A write of an entry that exists. */
export interface EntryWrite {
  actor: Actor;
  storyId: string;
  entryId: string;
  /** As in the audit trail: `coverage.change`. */
  kind: EventKind;
  input: { key: string; version: number };
  now: Date;
}

/** An entry of a locked story, at the version that the client saw. */
export interface OpenedEntry extends OpenedWrite {
  entry: EntryRecord;
}

/**
 * What readers' pages show of it: its own at once, and those that list the story in the background; what is taken from
 * readers is not found any more either.
 */
function purgeOfCoverage(storyId: string, isTaken: boolean): Purge {
  const own = [keyOf.coverage(storyId), ...(isTaken ? [keyOf.stories] : [])];
  return newPurge(own, [keyOf.story(storyId)]);
}

/** The change of what readers have of the entries of a locked story. @returns the pages that are out of date */
export async function changeForReaders(
  storyId: string,
  now: Date,
  connection: Connection,
  isTaken = false,
): Promise<Purge> {
  await countCoverageChange(storyId, now, connection);
  const purged = purgeOfCoverage(storyId, isTaken);
  await notifyPurge(purged, connection);
  return purged;
}

/** Refuses what the actor may not do in the coverage of this story. @throws Refused 403 */
export function requireCoverage(
  actor: Actor,
  action: CoverageAction,
  story: OpenedWrite['story'],
  entry?: EntryRecord,
): void {
  const permission = canOnCoverage(actor, action, story, entry && subjectOf(entry));
  if (!permission.allowed) throw refusedAction([permission]);
}

/**
 * Writes an entry of a story by the story's own procedure: its lock keeps the entries in order and from a story that is
 * withdrawn meanwhile; the entry has its own version.
 * @param change says whether readers have something else then, and whether something was taken from them
 * @throws EntryChanged when the entry is not at the version that the client saw; Refused 403, 404 or 422
 */
export async function writeEntry(
  write: EntryWrite,
  change: (opened: OpenedEntry) => Promise<{ isForReaders: boolean; isTaken?: boolean }>,
): Promise<EntryView> {
  const { actor, storyId, entryId, kind, now } = write;
  // The key belongs to a request about this entry.
  const input: { key: string; version: number; entryId: string } = { ...write.input, entryId };
  const story = await writeStory(
    { ...write, input, atAnyVersion: true },
    {
      authorize: opened => requireCoverage(actor, 'write', opened.story),
      async change(opened) {
        const { connection, receipt } = opened;
        const entry = await requireEntry(storyId, entryId, connection);
        requireCoverage(actor, 'write', opened.story, entry);
        if (entry.version !== write.input.version)
          throw new EntryChanged(viewOfEntry(actor, opened.story, entry));
        const { isForReaders, isTaken } = await change({ ...opened, entry });
        const purged = isForReaders ? await changeForReaders(storyId, now, connection, isTaken) : null;
        await acknowledge({ ...receipt!, storyId, version: opened.story.version, now }, connection);
        return {
          done: opened.story,
          event: { kind, data: { entry: entryId } },
          notifications: [notesMessage(storyId)],
          purged,
        };
      },
      repeated: opened => opened.story,
    },
  );
  // What it is now, also for a repeated write: it may have been changed since.
  return viewOfEntry(actor, story, await requireEntry(storyId, entryId));
}

/** @throws Refused 404 */
async function requireEntry(storyId: string, id: string, connection?: Connection): Promise<EntryRecord> {
  const entry = await loadEntry(storyId, id, connection);
  if (!entry) throw notFound('entry');
  return entry;
}
