import { requirePermission } from '@/server/problems/require-permission';
import type { EventKind } from '@/domain/audit/events';
import type { EntryAnswer } from '@/domain/coverage/api';
import type { Body } from '@/domain/document/body';
import { idsIn } from '@/domain/document/references';
import { linkedDomains } from '@/domain/document/linked-domains';
import { type Actor } from '@/domain/people/permissions';
import { notFound } from '@/server/problems/refused';
import { notesMessage } from '@/server/live/story-topic';
import { keyOf } from '@/server/press/surrogate-keys';
import { countCoverageChange } from '@/server/store/coverage/coverage';
import { loadEntry, type EntryRecord } from '@/server/store/coverage/entries';
import { newPurge, notifyPurge, type Purge } from '@/server/store/purges';
import { acknowledge } from '@/server/store/stories/acknowledgements';
import type { Connection } from '@/server/store/database';
import { keepDomains } from '@/server/store/abuse-limits/linked-domains';
import { requireWithinLimits } from '@/server/abuse-limits/guard';
import { externalDomains } from '@/server/abuse-limits/own-domain';
import { writeStory, type OpenedWrite } from '@/server/stories/write';
import { EntryChanged } from './entry-changed';
import { subjectOf, viewOfEntry } from './entry-view';

/** A write of an existing entry. */
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
 * Purges immediately the story's pages, media that the entry no longer shows and, after a removal, the search; pages
 * that list the story are renewed in the background.
 */
function purgeOfCoverage({ storyId, isTaken = false, droppedMedia = [] }: EntryChangeForReaders): Purge {
  const own = [
    keyOf.coverage(storyId),
    ...droppedMedia.map(keyOf.media),
    ...(isTaken ? [keyOf.stories] : []),
  ];
  return newPurge(own, [keyOf.story(storyId)]);
}

/** A public change of the entries of a locked story. */
export interface EntryChangeForReaders {
  actor: Actor;
  storyId: string;
  entryId: string;
  kind: EventKind;
  /** The new public text; absent: none. */
  text?: Body;
  /** Whether something public is removed. */
  isTaken?: boolean;
  /** The ids of the pictures and recordings that the entry showed before and no longer shows. */
  droppedMedia?: string[];
  now: Date;
}

const domainsOf = ({ text }: EntryChangeForReaders) => (text ? externalDomains(linkedDomains(text)) : []);

/**
 * Counts a public change. It must precede every other write of its transaction: two requests of a person wait for each
 * other here, and would deadlock if one held a lock that the other needs.
 * @throws Refused 403 for a person who is suspended
 */
export function requireChangeWithinLimits(
  change: EntryChangeForReaders,
  connection: Connection,
): Promise<void> {
  const { actor, storyId, entryId, kind, now } = change;
  const act = { personId: actor.personId, storyId, entryId, kind, domains: domainsOf(change), now };
  return requireWithinLimits(act, connection);
}

/** The effects of a public change of the entries of a locked story. @returns the pages that are out of date */
export async function changeForReaders(
  change: EntryChangeForReaders,
  connection: Connection,
): Promise<Purge> {
  const { actor, storyId, entryId, text, now } = change;
  const domains = domainsOf(change);
  const linked = {
    ...{ ownerId: entryId, storyId, domains, byId: actor.personId, now },
    state: 'live' as const,
  };
  if (text) await keepDomains(linked, connection);
  await countCoverageChange(storyId, now, connection);
  const purged = purgeOfCoverage(change);
  await notifyPurge(purged, connection);
  return purged;
}

/** The two parts of a write of an entry that differ. */
interface EntrySteps {
  /** Its public effect; null without one. */
  forReaders(entry: EntryRecord): Pick<EntryChangeForReaders, 'text' | 'isTaken'> | null;
  /** Changes the entry, which is at the version that the client saw. */
  change(opened: OpenedEntry): Promise<void>;
}

function droppedMedia(
  { body }: EntryRecord,
  { text, isTaken }: Pick<EntryChangeForReaders, 'text' | 'isTaken'>,
): string[] {
  const kept = new Set(isTaken ? [] : idsIn(text ?? body, 'media'));
  return [...new Set(idsIn(body, 'media'))].filter(id => !kept.has(id));
}

/**
 * Writes an entry in a write of its story: the lock of the story orders its entries and prevents a concurrent
 * withdrawal; the entry has a separate version.
 * @throws EntryChanged when the entry is not at the version that the client saw; Refused 403, 404 or 422
 */
export async function writeEntry(write: EntryWrite, steps: EntrySteps): Promise<EntryAnswer> {
  const { actor, storyId, entryId, kind, now } = write;
  // The key belongs to a request about this entry.
  const input: { key: string; version: number; entryId: string } = { ...write.input, entryId };
  const story = await writeStory(
    { ...write, input, atAnyVersion: true },
    {
      authorize: opened => requirePermission(actor, 'write-entry', opened.story),
      async change(opened) {
        const { connection, receipt } = opened;
        const entry = await requireEntry(storyId, entryId, connection);
        requirePermission(actor, 'write-entry', { ...opened.story, entry: subjectOf(entry) });
        if (entry.version !== write.input.version)
          throw new EntryChanged(viewOfEntry(actor, opened.story, entry));
        const shown = steps.forReaders(entry);
        const forReaders = shown && {
          ...{ actor, storyId, entryId, kind, now, ...shown },
          droppedMedia: droppedMedia(entry, shown),
        };
        if (forReaders) await requireChangeWithinLimits(forReaders, connection);
        await steps.change({ ...opened, entry });
        const purged = forReaders && (await changeForReaders(forReaders, connection));
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
  // The current entry, even for a repeated write: it may have been changed since.
  return viewOfEntry(actor, story, await requireEntry(storyId, entryId));
}

/** @throws Refused 404 */
async function requireEntry(storyId: string, id: string, connection?: Connection): Promise<EntryRecord> {
  const entry = await loadEntry(storyId, id, connection);
  if (!entry) throw notFound('entry');
  return entry;
}
