import { RestoreRequest } from '@/domain/api/story-writes';
import type { Actor } from '@/domain/people/permissions';
import { nextStage } from '@/domain/story/workflow';
import { savedMessage } from '@/server/live/story-topic';
import { notFound } from '@/server/http/refused';
import { parseInput } from '@/server/http/parse-input';
import { loadRevision } from '@/server/store/stories/revisions';
import { saveText } from '@/server/store/stories/save-text';
import { authorizeSave, stillApprovedAs } from './save';
import { writeStory } from './write';

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
  input: RestoreRequest,
  now: Date,
): Promise<void> {
  const { personId } = actor;
  await writeStory(
    { actor, storyId: id, kind: `story.restore ${number}`, input, now },
    {
      authorize: ({ story }) => authorizeSave(actor, story, now),
      async change({ story, sections, receipt, connection }) {
        const revision = await loadRevision(id, number, connection);
        if (!revision) throw notFound('revision');
        const { editionId, deskId, revisionNumber, version } = story;
        const { sectionId } = revision.fields;
        const isThere = sections.some(section => section.id === sectionId && section.editionId === editionId);
        const fields = {
          ...revision.fields,
          sectionId: isThere ? sectionId : story.fields.sectionId,
          ...(story.firstPublishedAt && { slug: story.fields.slug }),
        };
        const text = { editionId, deskId, fields, body: revision.body };
        const stage = nextStage(story.stage, 'save');
        const notification = savedMessage(id, version + 1, personId);
        const save = {
          id,
          version,
          text,
          stage,
          approvedAs: stillApprovedAs(story, actor),
          personId,
          revisionNumber,
          receipt: receipt!,
          notification,
          now,
        };
        await saveText({ ...save, keepsReplaced: true, keepAs: 'restore' }, connection);
        return { done: undefined, event: { kind: 'story.restore', data: { revision: number } } };
      },
      repeated: () => undefined,
    },
  );
}
