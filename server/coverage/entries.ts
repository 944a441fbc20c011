import { requirePermission } from '@/server/problems/require-permission';
import { isDeepStrictEqual } from 'node:util';
import { withoutBlockIds } from '@/domain/document/block-id';
import { EntryChange, NewEntry, type EntryAnswer } from '@/domain/coverage/api';
import { COVERAGE_LIMITS, coverageState } from '@/domain/coverage/entry';
import type { Body } from '@/domain/document/body';
import { picturesInBody } from '@/domain/story/picture-texts';
import type { Actor } from '@/domain/people/permissions';
import { notFound, Refused } from '@/server/problems/refused';
import { notesMessage } from '@/server/live/story-topic';
import type { Connection } from '@/server/store/database';
import {
  countEntries,
  insertEntry,
  loadEntry,
  publishEntry,
  updateEntry,
  type EntryRecord,
} from '@/server/store/coverage/entries';
import { acknowledge } from '@/server/store/stories/acknowledgements';
import type { StoryRecord } from '@/server/store/stories/stories';
import { idsIn } from '@/domain/document/references';
import { requireAllowedPictures } from '@/server/paper/allowed-pictures';
import { requireKnownIn } from '@/server/paper/known-ids';
import { approverOf, requirePublishable } from '@/server/stories/approval';
import { requireSameRequest, writeStory } from '@/server/stories/write';
import { parseEntry } from './entry-input';
import { viewOfEntry, wordsOf } from './entry-view';
import { changeForReaders, requireChangeWithinLimits, writeEntry, type OpenedEntry } from './entry-write';

/**
 * Adds an entry to the live coverage of a story, as a draft or published.
 * @throws Refused 403, 404 or 422, with `coverage-not-live` before its start and after its end
 */
export async function addEntry(
  actor: Actor,
  storyId: string,
  sent: unknown,
  now: Date,
): Promise<EntryAnswer> {
  const input = await parseEntry(NewEntry, sent);
  const { id, key, publish, ...words } = input;
  const story = await writeStory(
    { actor, storyId, kind: 'coverage.add', input, atAnyVersion: true, now },
    {
      authorize({ story }) {
        requirePermission(actor, publish ? 'publish-entry' : 'write-entry', story);
        requireLive(story);
        if (publish) requireTextsOfPictures(words.body);
      },
      async change({ story, connection, receipt }) {
        const { all, drafts } = await countEntries(storyId, connection);
        if (all >= COVERAGE_LIMITS.entries) throw tooMany('too-many-entries', COVERAGE_LIMITS.entries);
        if (!publish && drafts >= COVERAGE_LIMITS.drafts)
          throw tooMany('too-many-drafts', COVERAGE_LIMITS.drafts);
        await requireKnownIn(words, null, connection);
        if (publish) await requireAllowedIn(story, words.body, now, connection);
        const kind = publish ? 'coverage.publish' : 'coverage.add';
        const forReaders = { actor, storyId, entryId: id, kind, text: words.body, now } as const;
        if (publish) await requireChangeWithinLimits(forReaders, connection);
        const entry = { ...words, id, storyId, authorId: actor.personId, createdAt: now };
        // An id in use belongs to another entry: a repeated write would have been recognised by its key.
        requireSameRequest(await insertEntry(entry, connection));
        const added = (await loadEntry(storyId, id, connection))!;
        if (publish) await publishFor(actor, story, added, now, connection);
        const purged = publish ? await changeForReaders(forReaders, connection) : null;
        await acknowledge({ ...receipt!, key, storyId, version: story.version, now }, connection);
        return {
          done: story,
          event: { kind, data: { entry: id } },
          notifications: [notesMessage(storyId)],
          purged,
        };
      },
      repeated: ({ story }) => story,
    },
  );
  const entry = await loadEntry(storyId, id);
  if (!entry) throw notFound('entry');
  return viewOfEntry(actor, story, entry);
}

/**
 * Changes the text of an entry and how it is marked, and publishes a draft if requested. A change of a published entry
 * is public immediately.
 * @throws EntryChanged when it is not at the version that the actor saw; Refused 403, 404 or 422
 */
export async function changeEntry(
  actor: Actor,
  storyId: string,
  entryId: string,
  sent: unknown,
  now: Date,
): Promise<EntryAnswer> {
  const input = await parseEntry(EntryChange, sent);
  const { title, body, byline, pinned, keyEvent, publish } = input;
  const change = async (opened: OpenedEntry) => {
    const { entry, story, connection } = opened;
    if (entry.removedAt) throw new Refused(422, 'entry-is-removed');
    await requireKnownIn({ body }, entry, connection);
    const changed = { ...entry, title, body, byline };
    const hasNewWords = !isSameText(entry, changed);
    const isPublished = entry.publishedAt !== null;
    if (isPublished || publish) requireTextsOfPictures(body);
    if (isPublished ? hasNewWords : publish) await requireAllowedIn(story, body, now, connection);
    if (hasNewWords && isPublished) requireApproved(actor, story, withWriter(entry, actor));
    if (isPublished && pinned && !entry.pinned) await requireRoomToPin(storyId, connection);
    await updateEntry(
      entryId,
      {
        ...{ title, body, byline, pinned, keyEvent },
        ...(hasNewWords && { writerId: actor.personId, writerIds: withWriter(entry, actor).writerIds }),
        ...(hasNewWords && isPublished && { changedAt: now }),
      },
      connection,
    );
    if (publish && !isPublished) {
      const written = hasNewWords ? withWriter(entry, actor) : entry;
      await publishDraft(actor, { ...opened, entry: { ...written, pinned } }, now);
    }
  };
  return writeEntry(
    { actor, storyId, entryId, kind: 'coverage.change', input, now },
    { forReaders: ({ publishedAt }) => (publishedAt || publish ? { text: body } : null), change },
  );
}

/** The entry with the actor among the contributors to its text. */
const withWriter = (entry: EntryRecord, { personId }: Actor): EntryRecord => ({
  ...entry,
  writerIds: [...new Set([...entry.writerIds, personId])],
});

/** @throws Refused 422 for text that someone else must publish */
const requireApproved = (actor: Actor, story: StoryRecord, entry: EntryRecord) =>
  requirePublishable(wordsOf(story, entry), approverOf(actor, story));

async function publishDraft(
  actor: Actor,
  { entry, story, connection }: OpenedEntry,
  now: Date,
): Promise<void> {
  requirePermission(actor, 'publish-entry', story);
  requireLive(story);
  await publishFor(actor, story, entry, now, connection);
}

/** Publishes a draft. @throws Refused 422 while the story is not live */
async function publishFor(
  actor: Actor,
  story: StoryRecord,
  entry: EntryRecord,
  now: Date,
  connection: Connection,
): Promise<void> {
  if (!story.liveRevisionId) throw new Refused(422, 'story-not-live');
  requireApproved(actor, story, entry);
  if (entry.pinned) await requireRoomToPin(entry.storyId, connection);
  await publishEntry(entry.id, now, connection);
}

/** @throws Refused 422 */
export async function requireRoomToPin(storyId: string, connection: Connection): Promise<void> {
  const { pinned } = await countEntries(storyId, connection);
  if (pinned >= COVERAGE_LIMITS.pinned) throw tooMany('too-many-pinned', COVERAGE_LIMITS.pinned, 'pinned');
}

/** Pictures for readers need a text alternative, as in stories. @throws Refused 422 */
function requireTextsOfPictures(body: Body): void {
  if (picturesInBody(body).some(({ alt }) => !alt.trim()))
    throw new Refused(422, 'no-alternative-text', { field: 'body' });
}

/** Pictures for readers must be allowed in the edition of the story. @throws Refused 422 `not-for-edition` */
export const requireAllowedIn = (
  { editionId }: Pick<StoryRecord, 'editionId'>,
  body: Body,
  now: Date,
  connection: Connection,
): Promise<void> => requireAllowedPictures(idsIn(body, 'media'), [editionId], now, connection);

/** @throws Refused 422 */
function requireLive(story: StoryRecord): void {
  if (coverageState(story) !== 'live') throw new Refused(422, 'coverage-not-live');
}

const tooMany = (reason: string, limit: number, field?: string) =>
  new Refused(422, reason, { limit, ...(field && { field }) });

const isSameText = (one: EntryRecord, other: EntryRecord) =>
  one.title === other.title &&
  one.byline === other.byline &&
  isDeepStrictEqual(withoutBlockIds(one.body), withoutBlockIds(other.body));
