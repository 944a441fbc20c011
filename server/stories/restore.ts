import { RestoreRequest } from '@/domain/api/story-writes';
import type { Actor } from '@/domain/people/permissions';
import { savedMessage } from '@/server/live/story-topic';
import { notFound } from '@/server/http/refused';
import { authorizeSave } from './save';
import { Conflict } from './stories';
import { parseInput } from '@/server/http/parse-input';
import { inTransaction } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import { loadRevision } from '@/server/store/stories/revisions';
import { saveText } from '@/server/store/stories/save-text';
import { loadStoryForWrite } from '@/server/store/stories/stories';

/** A wish to restore, as a client sent it. @throws Refused 422 */
export const parseRestore = (value: unknown): RestoreRequest => parseInput(RestoreRequest, value);

/**
 * Makes the text of a revision the working copy again, as a new revision of its own; what it replaces is kept too. The
 * slug of a story that readers know stays, and so does its section when the story has moved to another edition.
 * @throws Conflict after a save in between; Refused 403, 404 or 422
 */
export async function restoreRevision(
  actor: Actor,
  id: string,
  number: number,
  { version: from, key }: RestoreRequest,
  now: Date,
): Promise<void> {
  await inTransaction(async connection => {
    const opened = await loadStoryForWrite(id, { key }, connection);
    if (!opened) throw notFound('story');
    const { story, sections } = opened;
    if (opened.acknowledged !== null) return;
    const revision = await loadRevision(id, number, connection);
    if (!revision) throw notFound('revision');
    const { editionId, deskId, revisionNumber } = story;
    const { sectionId } = revision.fields;
    const isThere = sections.some(section => section.id === sectionId && section.editionId === editionId);
    const fields = {
      ...revision.fields,
      sectionId: isThere ? sectionId : story.fields.sectionId,
      ...(story.firstPublishedAt && { slug: story.fields.slug }),
    };
    authorizeSave(actor, story, now);
    if (story.version !== from) throw new Conflict(story);
    const text = { editionId, deskId, fields, body: revision.body };
    const { personId } = actor;
    const notification = savedMessage(id, from + 1, personId);
    const save = { id, version: from, text, personId, revisionNumber, key, notification, now };
    const version = await saveText({ ...save, keepsReplaced: true, keepAs: 'restore' }, connection);
    if (version === null) throw new Error(`Story ${id} changed while it was locked`);
    const event = { kind: 'story.restore', personId: actor.personId, storyId: id, at: now };
    await insertEvent({ ...event, data: { revision: number } }, connection);
  });
}
