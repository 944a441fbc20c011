import { z } from 'zod';
import type { Actor } from '@/domain/people/permissions';
import { notifyStory } from '@/server/live/story-topic';
import { notFound } from '@/server/http/refused';
import { Conflict, keepText, authorizeSave } from './stories';
import { parseInput } from '@/server/http/parse-input';
import { WriteKey } from './story-input';
import { inTransaction } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import { loadSections } from '@/server/store/paper/paper';
import { acknowledge, acknowledgedVersion } from '@/server/store/stories/acknowledgements';
import { insertRevision, lastRevision, loadRevision } from '@/server/store/stories/revisions';
import { loadStory, updateWorkingCopy } from '@/server/store/stories/stories';

const Restore = z.object({ version: z.number().int().positive(), key: WriteKey });
export type RestoreInput = z.infer<typeof Restore>;

/** A wish to restore, as a client sent it. @throws Refused 422 */
export const parseRestore = (value: unknown): RestoreInput => parseInput(Restore, value);

/**
 * Makes the text of a revision the working copy again, as a new revision of its own; what it replaces is kept too. The
 * slug of a story that readers know stays, and so does its section when the story has moved to another edition.
 * @throws Conflict when somebody saved in between; Refused 403, 404 or 422
 */
export async function restoreRevision(
  actor: Actor,
  id: string,
  number: number,
  { version: from, key }: RestoreInput,
  now: Date,
): Promise<void> {
  await inTransaction(async connection => {
    const story = await loadStory(id, connection, true);
    if (!story) throw notFound('story');
    if ((await acknowledgedVersion(key, id, connection)) !== null) return;
    const revision = await loadRevision(id, number, connection);
    if (!revision) throw notFound('revision');
    const { editionId, deskId } = story;
    const sections = await loadSections(connection);
    const { sectionId } = revision.fields;
    const isThere = sections.some(section => section.id === sectionId && section.editionId === editionId);
    const fields = {
      ...revision.fields,
      sectionId: isThere ? sectionId : story.fields.sectionId,
      ...(story.firstPublishedAt && { slug: story.fields.slug }),
    };
    await authorizeSave(actor, story, { editionId, deskId, fields }, connection, now);
    if (story.version !== from) throw new Conflict(story);
    const kept = await keepText(story, await lastRevision(id, connection), now, connection);
    const change = { editionId, deskId, fields, body: revision.body, personId: actor.personId, now };
    const version = await updateWorkingCopy(id, from, change, connection);
    if (version === null) throw new Error(`Story ${id} changed while it was locked`);
    await insertRevision(
      {
        storyId: id,
        number: story.revisionNumber + (kept ? 2 : 1),
        reason: 'restore',
        personId: actor.personId,
        now,
        fields,
        body: revision.body,
      },
      connection,
    );
    await acknowledge(key, id, version, now, connection);
    const event = { kind: 'story.restore', personId: actor.personId, storyId: id, at: now };
    await insertEvent({ ...event, data: { revision: number } }, connection);
    await notifyStory(id, { kind: 'saved', version, personId: actor.personId }, connection);
  });
}
