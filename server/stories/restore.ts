import { RestoreRequest } from '@/domain/api/story-writes';
import type { Actor } from '@/domain/people/permissions';
import type { StoryContent } from '@/domain/story/story';
import type { StoryText } from '@/domain/story/text-change';
import { notFound } from '@/server/problems/refused';
import { parseInput } from '@/server/forms/parse-input';
import { loadRevision } from '@/server/store/stories/revisions';
import type { StoryRecord } from '@/server/store/stories/stories';
import { authorizeSave } from './save';
import { writeStory } from './write';
import { writeText } from './write-text';

/** A restore request as a client sent it. @throws Refused 422 */
export const parseRestore = (value: unknown): RestoreRequest => parseInput(RestoreRequest, value);

/**
 * The working copy that results from a revision. A public slug is unchanged, and so is the section when the story has
 * moved to another edition.
 */
export function restoredText(
  { editionId, deskId, fields, firstPublishedAt }: StoryRecord,
  revision: StoryContent,
  sections: { id: string; editionId: string }[],
): StoryText {
  const { sectionId } = revision.fields;
  const isThere = sections.some(section => section.id === sectionId && section.editionId === editionId);
  const restored = {
    ...revision.fields,
    sectionId: isThere ? sectionId : fields.sectionId,
    ...(firstPublishedAt && { slug: fields.slug }),
  };
  return { editionId, deskId, fields: restored, body: revision.body };
}

/**
 * Restores the text of a revision as a new revision; the replaced text is kept too.
 * @throws Conflict after a save in between; Refused 403, 404 or 422
 */
export async function restoreRevision(
  actor: Actor,
  id: string,
  number: number,
  input: RestoreRequest,
  now: Date,
): Promise<void> {
  await writeStory(
    { actor, storyId: id, kind: `story.restore ${number}`, input, now },
    {
      authorize: ({ story }) => authorizeSave(actor, story, now),
      async change(opened) {
        const { story, sections, connection } = opened;
        const revision = await loadRevision(id, number, connection);
        if (!revision) throw notFound('revision');
        const text = restoredText(story, revision, sections);
        const { edition } = story;
        await writeText(opened, { actor, text, edition, keepsReplaced: true, keepAs: 'restore', now });
        return { done: undefined, event: { kind: 'story.restore', data: { revision: number } } };
      },
      repeated: () => undefined,
    },
  );
}
