import { EMPTY_BODY } from '@/domain/document/body';
import type { Edition } from '@/domain/paper/edition';
import { can, type Actor } from '@/domain/people/permissions';
import { machineTextsIn } from '@/domain/translation/machine/machine-texts';
import { missingForReaders } from '@/domain/story/readiness';
import { namedIn } from '@/domain/story/named-ids';
import { emptyFields } from '@/domain/story/story';
import type { TransitionFacts } from '@/domain/story/workflow';
import { notFound, Refused } from '@/server/problems/refused';
import { requireKnown } from '@/server/problems/unknown-ids';
import type { WholeSave } from './story-input';
import { inTransaction, type Connection } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import { loadDesks, loadEditions, loadPaperSettings } from '@/server/store/paper/paper';
import { loadTemplate } from '@/server/store/paper/story-templates';
import { insertRevision } from '@/server/store/stories/revisions';
import { acknowledge, lockKey, type Receipt } from '@/server/store/stories/acknowledgements';
import { type StoryRecord } from '@/server/store/stories/stories';
import { insertStory } from '@/server/store/stories/story-writes';
import { lockGroup } from '@/server/store/stories/story-lists';
import { requirePermission } from '@/server/problems/require-permission';
import { missingApproval } from './transition/approval';
import { lockSource, type Maker } from './copies/kept-source';
import { versionSource, type VersionSource } from './copies/version-source';
import { copyMachineTexts } from '@/server/store/translations/machine-translations';
import { insertTranslations } from '@/server/store/translations/translations';
import { digestOf, inTransactionByKey, isSameRequest, mustBeSame, writeStory } from './write';

/** What the workflow judges a story on. */
export function factsOf(story: StoryRecord, edition: Edition, actor: Actor, now: Date): TransitionFacts {
  const hands = [...story.contributorIds, story.submittedById];
  return {
    stage: story.stage,
    now,
    embargoUntil: story.embargoUntil,
    scheduledFor: story.scheduledFor,
    unpublishAt: story.unpublishAt,
    missing: [
      ...missingForReaders(story),
      ...(story.blockingNotes ? (['open-notes'] as const) : []),
      ...(machineTextsIn(story, story.machineTexts).length ? (['machine-text'] as const) : []),
    ],
    needsSecondPersonOf: edition.fourEyes && hands.includes(actor.personId) ? edition.name : null,
    missingApproval: missingApproval(story, actor),
    withdrawn: story.withdrawnRevisionId !== null,
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
  /** Makes repeating it harmless. */
  key?: string;
}

/**
 * Creates a story and returns its id.
 * @throws Refused 403 where the actor may not write, 404 or 422 when the edition has a version of the source
 */
export async function createStory(actor: Actor, begin: NewStoryInput, now: Date): Promise<string> {
  const editions = await loadEditions();
  if (!editions.some(edition => edition.id === begin.editionId))
    throw new Refused(422, 'no-such-edition', { field: 'editionId' });
  requirePermission(actor, 'create-story', begin);
  const { key, ...input } = begin;
  if (key === undefined) return inTransaction(connection => create(actor, begin, editions, now, connection));
  const request = digestOf({ actor, storyId: '', kind: 'story.create', input });
  return createOnce({ key, request }, now, connection => create(actor, begin, editions, now, connection));
}

/**
 * Creates a story once, however often the request is repeated; returns its id.
 * @throws Refused 422 when the key belongs to another request
 */
export function createOnce(
  { key, request }: Receipt,
  now: Date,
  make: (connection: Connection) => Promise<string>,
): Promise<string> {
  return inTransactionByKey(async connection => {
    const done = await lockKey(key, connection);
    if (done) {
      mustBeSame(isSameRequest(done.request, { key, request }));
      return done.storyId;
    }
    const storyId = await make(connection);
    await acknowledge({ key, request, storyId, version: 1, now }, connection);
    return storyId;
  });
}

async function create(
  actor: Actor,
  { editionId, deskId, fromStoryId, templateId }: NewStoryInput,
  editions: Edition[],
  now: Date,
  connection: Connection,
): Promise<string> {
  if (deskId !== null && !(await loadDesks(connection)).some(({ id }) => id === deskId))
    throw new Refused(422, 'no-such-desk', { field: 'deskId' });
  const { personId } = actor;
  const maker = { personId, now };
  const source = fromStoryId ? await sourceOf(fromStoryId, editionId, editions, maker, connection) : null;
  const template = templateId ? await loadTemplate(templateId, connection) : null;
  if (templateId && !template) throw notFound('template');
  const content = source ?? {
    fields: { ...emptyFields((await loadPaperSettings(connection)).name), ...template?.fields },
    body: template?.body ?? EMPTY_BODY,
  };
  const blank = !source && !template;
  const id = await insertStory(
    { ...content, editionId, deskId, createdById: personId, blank, now },
    connection,
  );
  if (source) {
    await insertTranslations(id, source.sources, now, connection);
    const sourceIds = source.sources.map(({ sourceId }) => sourceId);
    await copyMachineTexts(id, sourceIds, connection);
  }
  const data = source ? { madeFrom: fromStoryId } : template ? { template: template.id } : {};
  await insertEvent({ kind: 'story.create', personId, storyId: id, at: now, data }, connection);
  return id;
}

/** What a new version starts with. @throws Refused 404 without the source, 422 when the edition has a version */
async function sourceOf(
  fromStoryId: string,
  editionId: string,
  editions: Edition[],
  maker: Maker,
  connection: Connection,
): Promise<VersionSource> {
  const source = await lockSource(fromStoryId, connection);
  await requireFreeEdition(source.groupId, editionId, connection);
  const edition = editions.find(({ id }) => id === editionId)!;
  return versionSource(source, edition, editions, maker, connection);
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
  return [...own, ...places].find(place => can(actor, 'create-story', place).allowed) ?? null;
}

/**
 * Keeps a text beside the working copy, so that resolving a conflict loses nothing. Returns the version of the story,
 * which stays. @throws Refused 403 where the actor may not write, 404, or 422
 */
export async function keepCopy(
  actor: Actor,
  id: string,
  content: Pick<WholeSave, 'fields' | 'body'> & { key?: string },
  now: Date,
): Promise<void> {
  const { personId } = actor;
  const named = namedIn(content);
  await writeStory(
    { actor, storyId: id, kind: 'story.copy', input: content, named, now },
    {
      authorize({ story }) {
        if (!can(actor, 'change-pictures', story).allowed) requirePermission(actor, 'create-story', story);
      },
      async change({ story, unknown, receipt, connection }) {
        requireKnown(named, unknown, namedIn(story));
        const { revisionNumber, version } = story;
        const revision = {
          storyId: id,
          number: revisionNumber + 1,
          reason: 'conflict' as const,
          personId,
          now,
        };
        const fields = { ...story.fields, ...content.fields };
        await insertRevision({ ...revision, fields, body: content.body }, connection);
        if (receipt) await acknowledge({ ...receipt, storyId: id, version, now }, connection);
        return { done: undefined };
      },
      repeated: () => undefined,
    },
  );
}
