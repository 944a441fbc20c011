import { ability, type Refusal } from '@/domain/story/abilities';
import { EMPTY_BODY } from '@/domain/document/body';
import { publicBody } from '@/domain/document/public-body';
import type { Edition } from '@/domain/paper/edition';
import { canInPaper, type Actor } from '@/domain/people/permissions';
import { missingForReaders } from '@/domain/story/readiness';
import { emptyFields, type Revision } from '@/domain/story/story';
import type { TransitionFacts } from '@/domain/story/workflow';
import { notifyStory } from '@/server/live/story-topic';
import { notFound, Refused, refusedAction } from '@/server/http/refused';
import type { SaveInput } from './story-input';
import { inTransaction, type Connection } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import { loadDesks, loadEditions, loadPaperSettings, loadSections } from '@/server/store/paper/paper';
import { loadTemplate } from '@/server/store/paper/story-templates';
import { acknowledge, acknowledgedVersion } from '@/server/store/stories/acknowledgements';
import { insertRevision, lastRevision } from '@/server/store/stories/revisions';
import { insertStory, loadStory, updateWorkingCopy, type StoryRecord } from '@/server/store/stories/stories';
import { listGroupVersions } from '@/server/store/stories/story-lists';

/** Autosaves of one person within this time become one revision. */
const COALESCE_MS = 10 * 60_000;

/** Somebody saved after the version that a write was based on; nothing was written. */
export class Conflict extends Error {
  constructor(readonly theirs: StoryRecord) {
    super('conflict');
  }
}

/** What the workflow judges a story on. */
export function factsOf(story: StoryRecord, edition: Edition, actor: Actor, now: Date): TransitionFacts {
  const handedInBy = story.submittedById ?? story.createdById;
  return {
    stage: story.stage,
    now,
    embargoUntil: story.embargoUntil,
    missing: [...missingForReaders(story), ...(story.blockingNotes ? (['open-notes'] as const) : [])],
    needsSecondPerson: edition.fourEyes && handedInBy === actor.personId,
  };
}

/** Where a new story begins. */
export interface NewStoryInput {
  editionId: string;
  deskId: string | null;
  /** The story it is to be a version of: the new one joins its group and begins with its text. */
  fromStoryId?: string;
  /** What it is to begin with instead of nothing. */
  templateId?: string;
}

/**
 * Begins a story and returns its id.
 * @throws Refused 403 where the actor may not write, 404 or 422 when the edition has a version of the source
 */
export async function createStory(actor: Actor, begin: NewStoryInput, now: Date): Promise<string> {
  const editions = await loadEditions();
  if (!editions.some(edition => edition.id === begin.editionId)) throw new Refused(422, 'no-such-edition');
  const permission = canInPaper(actor, 'create-story', begin);
  if (!permission.allowed) throw refusedAction([permission]);
  return inTransaction(async connection => {
    const source = begin.fromStoryId
      ? await versionSource(begin.fromStoryId, begin.editionId, connection)
      : null;
    const template = begin.templateId ? await loadTemplate(begin.templateId, connection) : null;
    if (begin.templateId && !template) throw notFound('template');
    const content = source ?? {
      fields: { ...emptyFields((await loadPaperSettings(connection)).name), ...template?.fields },
      body: template?.body ?? EMPTY_BODY,
    };
    const { editionId, deskId } = begin;
    const id = await insertStory(
      { ...content, editionId, deskId, createdById: actor.personId, now },
      connection,
    );
    const data = source ? { madeFrom: begin.fromStoryId } : template ? { template: template.id } : {};
    await insertEvent(
      { kind: 'story.create', personId: actor.personId, storyId: id, at: now, data },
      connection,
    );
    return id;
  });
}

/** The text and group that a new version begins with. The section is another in every edition, so it stays open. */
async function versionSource(fromStoryId: string, editionId: string, connection: Connection) {
  const source = await loadStory(fromStoryId, connection, true);
  if (!source) throw notFound('story');
  const versions = await listGroupVersions([source.groupId], connection);
  if (versions.some(version => version.editionId === editionId))
    throw new Refused(422, 'edition-has-a-version');
  const last = await lastRevision(source.id, connection);
  return {
    groupId: source.groupId,
    madeFromId: last?.id ?? null,
    fields: { ...source.fields, sectionId: null },
    body: publicBody(source.body),
  };
}

/** The edition and desk a person most likely writes for: the first place where she may begin a story. */
export async function likelyPlace(actor: Actor): Promise<NewStoryInput | null> {
  const [editions, desks] = await Promise.all([loadEditions(), loadDesks()]);
  const places = [
    ...editions.map(edition => ({ editionId: edition.id, deskId: null })),
    ...desks.flatMap(desk => editions.map(edition => ({ editionId: edition.id, deskId: desk.id }))),
  ];
  const own = places.filter(place =>
    actor.grants.some(grant => grant.deskId !== null && grant.deskId === place.deskId),
  );
  return [...own, ...places].find(place => canInPaper(actor, 'create-story', place).allowed) ?? null;
}

/**
 * Saves the working copy by compare-and-swap. A repeated key answers with the version it led to.
 * @returns the version of the working copy after this save
 * @throws Conflict when somebody saved in between; Refused 403, 404 or 422
 */
export async function saveWorkingCopy(
  actor: Actor,
  id: string,
  input: SaveInput,
  now: Date,
): Promise<number> {
  return inTransaction(async connection => {
    const story = await loadStory(id, connection, true);
    if (!story) throw notFound('story');
    const done = await acknowledgedVersion(input.key, id, connection);
    if (done !== null) return done;
    const edition = await authorizeSave(actor, story, input, connection, now);
    if (story.version !== input.version) throw new Conflict(story);
    await keepWhatIsReplaced(story, actor, now, connection);
    const { editionId, deskId, body } = input;
    const fields = { ...story.fields, ...input.fields };
    const change = { editionId, deskId, fields, body, personId: actor.personId, now };
    const version = await updateWorkingCopy(id, input.version, change, connection);
    if (version === null) throw new Error(`Story ${id} changed while it was locked in ${edition.code}`);
    await acknowledge(input.key, id, version, now, connection);
    await notifyStory(id, { kind: 'saved', version, personId: actor.personId }, connection);
    return version;
  });
}

/**
 * Whether the actor may make this of the working copy; the edition it then is in.
 * @throws Refused 403 or 422
 */
export async function authorizeSave(
  actor: Actor,
  story: StoryRecord,
  input: Pick<SaveInput, 'editionId' | 'deskId' | 'fields'>,
  connection: Connection,
  now: Date,
): Promise<Edition> {
  const editions = await loadEditions(connection);
  const sections = await loadSections(connection);
  const desks = await loadDesks(connection);
  const edition = editions.find(candidate => candidate.id === input.editionId);
  if (!edition) throw new Refused(422, 'no-such-edition', { field: 'editionId' });
  if (input.deskId && !desks.some(desk => desk.id === input.deskId))
    throw new Refused(422, 'no-such-desk', { field: 'deskId' });
  const { sectionId } = input.fields;
  if (sectionId && !sections.some(section => section.id === sectionId && section.editionId === edition.id))
    throw new Refused(422, 'section-of-another-edition', { field: 'sectionId' });
  if (input.editionId !== story.editionId && story.firstPublishedAt)
    throw new Refused(422, 'edition-is-settled', { field: 'editionId' });
  const current = editions.find(candidate => candidate.id === story.editionId)!;
  const may = ability(actor, 'save', story, factsOf(story, current, actor, now));
  if (!may.allowed) throw refusedAction(may.refusals);
  const moved = input.editionId !== story.editionId || input.deskId !== story.deskId;
  const there = canInPaper(actor, 'create-story', { editionId: input.editionId, deskId: input.deskId });
  if (moved && !there.allowed) throw refusedAction([there as Refusal]);
  return edition;
}

/** Keeps the text that a save replaces, unless a revision of the last minutes by the same hand holds its like. */
async function keepWhatIsReplaced(
  story: StoryRecord,
  actor: Actor,
  now: Date,
  connection: Connection,
): Promise<void> {
  const last = await lastRevision(story.id, connection);
  const sameHand = story.savedById === actor.personId;
  const recent = (last?.createdAt ?? story.createdAt).getTime() > now.getTime() - COALESCE_MS;
  if (!sameHand || !recent) await keepText(story, last, now, connection);
}

/** Keeps the working copy as a revision, unless the last one has its text. True when it made one. */
export async function keepText(
  story: StoryRecord,
  last: Revision | null,
  now: Date,
  connection: Connection,
): Promise<boolean> {
  if (last && sameText(last, story)) return false;
  await insertRevision(
    {
      storyId: story.id,
      number: story.revisionNumber + 1,
      reason: 'autosave',
      personId: story.savedById,
      now,
      fields: story.fields,
      body: story.body,
    },
    connection,
  );
  return true;
}

/** Whether two texts are the same to the letter. */
export function sameText(
  a: Pick<Revision, 'fields' | 'body'>,
  b: Pick<Revision, 'fields' | 'body'>,
): boolean {
  return JSON.stringify([a.fields, a.body]) === JSON.stringify([b.fields, b.body]);
}

/** Keeps a text beside the working copy, so that resolving a conflict loses nothing. Returns the revision's id. */
export async function keepCopy(
  actor: Actor,
  id: string,
  content: Pick<SaveInput, 'fields' | 'body'>,
  now: Date,
): Promise<string> {
  return inTransaction(async connection => {
    const story = await loadStory(id, connection, true);
    if (!story) throw notFound('story');
    const permission = canInPaper(actor, 'read-newsroom');
    if (!permission.allowed) throw refusedAction([permission]);
    return insertRevision(
      {
        storyId: id,
        number: story.revisionNumber + 1,
        reason: 'conflict',
        personId: actor.personId,
        now,
        fields: { ...story.fields, ...content.fields },
        body: content.body,
      },
      connection,
    );
  });
}
