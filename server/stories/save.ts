import type { WrongField } from '@/domain/api/problem';
import { ability, mayChangePictures, type Refusal } from '@/domain/people/abilities';
import type { Edition } from '@/domain/paper/edition';
import { can, PICTURES_ONLY, type Actor } from '@/domain/people/permissions';
import { namedIn, namedInNodes, type NamedReference } from '@/domain/story/named-ids';
import { applyChange, type StoryText } from '@/domain/story/text-change';
import { Refused, refusedAction, refusedFields } from '@/server/problems/refused';
import { unknownIn } from '@/server/problems/unknown-ids';
import type { StoryForWrite, StoryRecord } from '@/server/store/stories/stories';
import { requireFreeEdition } from './create/create-story';
import { workflowFacts } from './workflow-facts';
import { parseBody } from '@/server/forms/parse-input';
import type { SaveInput, SentChange, SentText } from './story-input';
import { runTask } from '@/server/work/pool';
import { textSize } from '@/domain/document/length';
import { writeText } from './write-text';
import { writeStory, type OpenedWrite, type Written } from './write';

/** Autosaves of one person within this time become one revision. */
const COALESCE_MS = 10 * 60_000;

/** The result of a save, or of the earlier save with the same key. */
export interface Saved {
  /** The version that it led to. */
  version: number;
  /** The story as it is now, which may be newer. */
  story: StoryRecord;
}

/**
 * Saves the working copy by compare-and-swap. Idempotent by key: a retry gets the version of the first save.
 * @throws Conflict after a save in between; Refused 403, 404 or 422, with `change-does-not-fit` when a change is based
 *   on a text other than that of the version it names: the client must then send the whole text
 */
export async function saveWorkingCopy(actor: Actor, id: string, input: SaveInput, now: Date): Promise<Saved> {
  const { editionId, deskId } = 'change' in input ? input.change : input;
  const named = namedBy(input);
  return writeStory(
    { actor, storyId: id, kind: 'story.save', input, place: { editionId, deskId }, named, now },
    {
      authorize: ({ story }) => authorizePart(actor, story, now),
      change: opened => save(actor, opened, { ...input, named }, now),
      repeated: ({ story }, version) => ({ version, story }),
    },
  );
}

/** The references in the fields and blocks that were sent. */
function namedBy(input: SaveInput): NamedReference[] {
  if (!('change' in input)) return namedIn(input);
  const { fields, body } = input.change;
  return [...namedIn({ fields }), ...namedInNodes(body?.blocks ?? [])];
}

async function save(
  actor: Actor,
  opened: OpenedWrite,
  input: SaveInput & { named: NamedReference[] },
  now: Date,
): Promise<Written<Saved>> {
  const { story, connection } = opened;
  const text = 'change' in input ? await changedText(input.change, story) : submittedText(input, story);
  await requireOwnPart(actor, story, text, now);
  const edition = authorizeText(actor, opened, text, input.named);
  if (edition.id !== story.editionId) await requireFreeEdition(story.groupId, edition.id, connection);
  const keepsReplaced = !isCoalesced(story, actor, now);
  const after = await writeText(opened, { actor, text, edition, keepsReplaced, keepAs: null, now });
  return { done: { version: after.version, story: after } };
}

/** Whether the actor may save this story. @throws Refused 403 or 422 */
export function authorizeSave(actor: Actor, story: StoryRecord, now: Date): void {
  const may = ability(actor, 'save', story, workflowFacts(story, story.edition, actor, now));
  if (!may.allowed) throw refusedAction(may.refusals);
}

/** Whether the actor may save this story, or its pictures at least. @throws Refused 403 or 422 */
function authorizePart(actor: Actor, story: StoryRecord, now: Date): void {
  if (!mayChangePictures(actor, story, workflowFacts(story, story.edition, actor, now)))
    authorizeSave(actor, story, now);
}

/** Refuses a text in which a person who may change only the pictures changed anything else. @throws Refused 403 */
async function requireOwnPart(actor: Actor, story: StoryRecord, text: StoryText, now: Date): Promise<void> {
  const may = ability(actor, 'save', story, workflowFacts(story, story.edition, actor, now));
  if (may.allowed) return;
  const { editionId, deskId, fields, body } = story;
  const before = { editionId, deskId, fields, body };
  const size = textSize(body) + textSize(text.body);
  const isOfPictures = await runTask('differsOnlyInPictures', [before, text], size);
  if (!isOfPictures) throw refusedAction([PICTURES_ONLY]);
}

/**
 * Checks that the actor may put this text in this place. Returns the edition that the story is then in.
 * @throws Refused 403 or 422 with every field that is wrong
 */
export function authorizeText(
  actor: Actor,
  opened: StoryForWrite,
  text: StoryText,
  named: NamedReference[],
): Edition {
  const { story, editions, unknown } = opened;
  const { editionId, deskId } = text;
  const edition = editions.find(({ id }) => id === editionId);
  const before = unknown.length ? namedIn(story) : [];
  const wrong = [...wrongPlaces(opened, text, edition), ...unknownIn(named, unknown, before)];
  if (wrong.length || !edition) throw refusedFields(wrong);
  const field = editionId !== story.editionId ? 'editionId' : deskId !== story.deskId ? 'deskId' : null;
  const there = can(actor, 'create-story', { editionId, deskId });
  if (field && !there.allowed) throw refusedAction([there as Refusal], field);
  return edition;
}

/** The fields that place a story where it cannot be. */
function wrongPlaces(
  { story, sections, hasDesk, isDeskClosed }: StoryForWrite,
  { editionId, fields }: StoryText,
  edition: Edition | undefined,
): WrongField[] {
  const wrong: WrongField[] = [];
  if (!edition) wrong.push({ field: 'editionId', reason: 'no-such-edition' });
  else if (editionId !== story.editionId && story.firstPublishedAt)
    wrong.push({ field: 'editionId', reason: 'edition-is-settled' });
  if (!hasDesk) wrong.push({ field: 'deskId', reason: 'no-such-desk' });
  if (isDeskClosed) wrong.push({ field: 'deskId', reason: 'desk-is-closed' });
  const { sectionId } = fields;
  const isThere = sections.some(section => section.id === sectionId && section.editionId === editionId);
  if (edition && sectionId && !isThere)
    wrong.push({ field: 'sectionId', reason: 'section-of-another-edition' });
  return wrong;
}

/** The working copy after a save of the whole text. */
export function submittedText({ editionId, deskId, fields, body }: SentText, story: StoryRecord): StoryText {
  return withPublicSlug({ editionId, deskId, fields: { ...story.fields, ...fields }, body }, story);
}

/** The text with the public slug if it has none: the client may not have received the slug that publishing set. */
export function withPublicSlug(text: StoryText, { firstPublishedAt, fields }: StoryRecord): StoryText {
  if (text.fields.slug || !firstPublishedAt) return text;
  return { ...text, fields: { ...text.fields, slug: fields.slug } };
}

/** The working copy after a save of a change. @throws Refused 422 */
async function changedText(change: SentChange, story: StoryRecord): Promise<StoryText> {
  const { editionId, deskId, fields, body } = story;
  const text = applyChange({ editionId, deskId, fields, body }, change);
  if (!text) throw new Refused(422, 'change-does-not-fit');
  // Unchanged blocks were valid when they were saved; the new ones are validated in the context of the whole body.
  return withPublicSlug(change.body ? { ...text, body: await parseBody(text.body) } : text, story);
}

/**
 * Whether the newest revision is recent enough that the replaced text needs no revision of its own.
 * @param sharedMs the same period when another person saved the text last
 */
export function isCoalesced(
  { revisionAt, createdAt, savedById }: StoryRecord,
  { personId }: Actor,
  now: Date,
  sharedMs = 0,
): boolean {
  if (savedById === personId) return (revisionAt ?? createdAt).getTime() > now.getTime() - COALESCE_MS;
  return revisionAt !== null && revisionAt.getTime() > now.getTime() - sharedMs;
}
