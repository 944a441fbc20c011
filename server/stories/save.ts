import { ability, type Refusal } from '@/domain/story/abilities';
import type { Edition } from '@/domain/paper/edition';
import { canInPaper, type Actor } from '@/domain/people/permissions';
import { applyChange, type StoryText } from '@/domain/story/text-change';
import { nextStage } from '@/domain/story/workflow';
import { savedMessage } from '@/server/live/story-topic';
import { Refused, refusedAction } from '@/server/http/refused';
import { saveText } from '@/server/store/stories/save-text';
import type { StoryForWrite, StoryRecord } from '@/server/store/stories/stories';
import { factsOf, requireFreeEdition } from './stories';
import { parseBody } from '@/server/http/parse-input';
import type { SaveInput, SentChange } from './story-input';
import { writeStory, type OpenedWrite, type Written } from './write';

/** Autosaves of one person within this time become one revision. */
const COALESCE_MS = 10 * 60_000;

/** A save that was done now or before. */
export interface Saved {
  /** The version that it led to. */
  version: number;
  /** The story as it is now, which may be newer. */
  story: StoryRecord;
}

/**
 * Saves the working copy by compare-and-swap. A repeated key answers with the version it led to.
 * @throws Conflict after a save in between; Refused 403, 404 or 422, with `change-does-not-fit` when a change was
 *   made against another text than the version it names, so that the whole text must be sent
 */
export async function saveWorkingCopy(actor: Actor, id: string, input: SaveInput, now: Date): Promise<Saved> {
  const { editionId, deskId } = 'change' in input ? input.change : input;
  return writeStory(
    { actor, storyId: id, kind: 'story.save', input, place: { editionId, deskId }, now },
    {
      authorize: ({ story }) => authorizeSave(actor, story, now),
      change: opened => save(actor, opened, input, now),
      repeated: ({ story }, version) => ({ version, story }),
    },
  );
}

async function save(actor: Actor, opened: OpenedWrite, input: SaveInput, now: Date): Promise<Written<Saved>> {
  const { story, receipt, connection } = opened;
  const { id, version, revisionNumber, contributorIds } = story;
  const { personId } = actor;
  const text = textOf(input, story);
  const edition = authorizePlace(actor, opened, text);
  if (edition.id !== story.editionId) await requireFreeEdition(story.groupId, edition.id, connection);
  const stage = nextStage(story.stage, 'save');
  const saved = await saveText(
    {
      ...{ id, version, text, stage, personId, revisionNumber, now },
      keepsReplaced: !isCoalesced(story, actor, now),
      keepAs: null,
      receipt: receipt!,
      notification: savedMessage(id, version + 1, personId),
    },
    connection,
  );
  const after = {
    ...{ ...story, ...text, edition, stage, updatedAt: now, version: saved },
    savedById: personId,
    savedByName: story.savedById === personId ? story.savedByName : null,
    contributorIds: [...new Set([...contributorIds, personId])],
  };
  return { done: { version: saved, story: after } };
}

/** Whether the actor may save this story. @throws Refused 403 or 422 */
export function authorizeSave(actor: Actor, story: StoryRecord, now: Date): void {
  const may = ability(actor, 'save', story, factsOf(story, story.edition, actor, now));
  if (!may.allowed) throw refusedAction(may.refusals);
}

/** Whether the actor may put the story where this text has it; the edition it then is in. @throws Refused 403 or 422 */
export function authorizePlace(actor: Actor, opened: StoryForWrite, text: Omit<StoryText, 'body'>): Edition {
  const { story, sections, hasDesk } = opened;
  const { editionId, deskId } = text;
  const edition = opened.editions.find(({ id }) => id === editionId);
  if (!edition) throw new Refused(422, 'no-such-edition', { field: 'editionId' });
  if (!hasDesk) throw new Refused(422, 'no-such-desk', { field: 'deskId' });
  const { sectionId } = text.fields;
  if (sectionId && !sections.some(section => section.id === sectionId && section.editionId === editionId))
    throw new Refused(422, 'section-of-another-edition', { field: 'sectionId' });
  if (editionId !== story.editionId && story.firstPublishedAt)
    throw new Refused(422, 'edition-is-settled', { field: 'editionId' });
  const moved = editionId !== story.editionId || deskId !== story.deskId;
  const there = canInPaper(actor, 'create-story', { editionId, deskId });
  if (moved && !there.allowed) throw refusedAction([there as Refusal]);
  return edition;
}

/** The text that a save makes of the working copy. @throws Refused 422 */
function textOf(input: SaveInput, story: StoryRecord): StoryText {
  if ('change' in input) return changedText(input.change, story);
  const { editionId, deskId, fields, body } = input;
  return { editionId, deskId, fields: { ...story.fields, ...fields }, body };
}

function changedText(change: SentChange, { editionId, deskId, fields, body }: StoryRecord): StoryText {
  const text = applyChange({ editionId, deskId, fields, body }, change);
  if (!text) throw new Refused(422, 'change-does-not-fit');
  // The blocks that stay were valid when they were saved; only the whole shows whether the new ones fit among them.
  return change.body ? { ...text, body: parseBody(text.body) } : text;
}

/** Whether a revision of the last minutes by the same person is enough to go back to. */
function isCoalesced(story: StoryRecord, { personId }: Actor, now: Date): boolean {
  const recent = (story.revisionAt ?? story.createdAt).getTime() > now.getTime() - COALESCE_MS;
  return recent && story.savedById === personId;
}
