import { EMPTY_BODY } from '@/domain/document/body';
import { publicBody } from '@/domain/document/public-body';
import type { Edition } from '@/domain/paper/edition';
import { canInPaper, type Actor } from '@/domain/people/permissions';
import { missingForReaders } from '@/domain/story/readiness';
import { emptyFields } from '@/domain/story/story';
import type { TransitionFacts } from '@/domain/story/workflow';
import { notFound, Refused } from '@/server/http/refused';
import type { WholeSave } from './story-input';
import { inTransaction, type Connection } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import { loadDesks, loadEditions, loadPaperSettings } from '@/server/store/paper/paper';
import { loadTemplate } from '@/server/store/paper/story-templates';
import { insertRevision, lastRevision } from '@/server/store/stories/revisions';
import { loadStory, type StoryRecord } from '@/server/store/stories/stories';
import { insertStory } from '@/server/store/stories/story-writes';
import { lockGroup } from '@/server/store/stories/story-lists';
import { requirePermission } from '@/server/people/permission';

/** The story was saved after the version that a write was based on; nothing was written. */
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

/** The edition and desk of a new story. */
export interface NewStoryInput {
  editionId: string;
  deskId: string | null;
  /** The story to make a version of: the new one joins its group and starts with its text. */
  fromStoryId?: string;
  /** The template to start from. */
  templateId?: string;
}

/**
 * Creates a story and returns its id.
 * @throws Refused 403 where the actor may not write, 404 or 422 when the edition has a version of the source
 */
export async function createStory(actor: Actor, begin: NewStoryInput, now: Date): Promise<string> {
  const editions = await loadEditions();
  if (!editions.some(edition => edition.id === begin.editionId)) throw new Refused(422, 'no-such-edition');
  requirePermission(actor, 'create-story', begin);
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

/** The text and group of a new version. The section is another in every edition, so it stays open. */
async function versionSource(fromStoryId: string, editionId: string, connection: Connection) {
  const source = await loadStory(fromStoryId, connection, true);
  if (!source) throw notFound('story');
  await requireFreeEdition(source.groupId, editionId, connection);
  const last = await lastRevision(source.id, connection);
  return {
    groupId: source.groupId,
    madeFromId: last?.id ?? null,
    fields: { ...source.fields, sectionId: null },
    body: publicBody(source.body),
  };
}

/** Refuses an edition that has a version of the group, until the transaction ends. @throws Refused 422 */
export async function requireFreeEdition(
  groupId: string,
  editionId: string,
  connection: Connection,
): Promise<void> {
  const taken = await lockGroup(groupId, connection);
  if (taken.includes(editionId)) throw new Refused(422, 'edition-has-a-version', { field: 'editionId' });
}

/** The edition and desk a person most likely writes for: the first place where they may create a story. */
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

/** Keeps a text beside the working copy, so that resolving a conflict loses nothing. Returns the revision's id. */
export async function keepCopy(
  actor: Actor,
  id: string,
  content: Pick<WholeSave, 'fields' | 'body'>,
  now: Date,
): Promise<string> {
  return inTransaction(async connection => {
    const story = await loadStory(id, connection, true);
    if (!story) throw notFound('story');
    requirePermission(actor, 'read-newsroom');
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
