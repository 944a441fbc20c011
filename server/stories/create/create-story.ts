import { createOnce } from './create-once';
import { EMPTY_BODY } from '@/domain/document/body';
import type { Edition } from '@/domain/paper/edition';
import { type Actor } from '@/domain/people/permissions';
import { textIn } from '@/domain/paper/by-language';
import { emptyFields, type BylineEntry } from '@/domain/story/story';
import { notFound, Refused } from '@/server/problems/refused';
import { inTransaction, type Connection } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import { loadEditions, loadPaperSettings } from '@/server/store/paper/paper';
import { loadAuthorOf } from '@/server/store/paper/authors';
import { loadTemplate } from '@/server/store/paper/story-templates';
import { insertStory } from '@/server/store/stories/story-writes';
import { lockGroup } from '@/server/store/stories/story-lists';
import { requirePermission } from '@/server/problems/require-permission';
import { deskOfCopy, requireOpenDesk } from './open-desk';
import { lockSource, type Maker } from './kept-source';
import { versionSource, type VersionSource } from './version-source';
import { copyMachineTexts } from '@/server/store/translations/machine-translations';
import { insertTranslations } from '@/server/store/translations/translations';
import { digestOf } from '../write';

/** The edition and desk of a new story. */
export interface NewStoryInput {
  editionId: string;
  deskId: string | null;
  /** The story to make a version of: the new one joins its group and starts with its text. */
  fromStoryId?: string;
  /** The template to start from. */
  templateId?: string;
  /** The idempotency key. */
  key?: string;
}

/**
 * Creates a story and returns its id.
 * @throws Refused 403 where the actor may not write, 404, or 422 when the edition has a version of the source
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

async function create(
  actor: Actor,
  { editionId, deskId, fromStoryId, templateId }: NewStoryInput,
  editions: Edition[],
  now: Date,
  connection: Connection,
): Promise<string> {
  if (!fromStoryId) await requireOpenDesk(deskId, connection);
  const ownDesk = fromStoryId ? await deskOfCopy(actor, { editionId, deskId }, connection) : deskId;
  const { personId } = actor;
  const maker = { personId, now };
  const source = fromStoryId ? await sourceOf(fromStoryId, editionId, editions, maker, connection) : null;
  const template = templateId ? await loadTemplate(templateId, connection) : null;
  if (templateId && !template) throw notFound('template');
  const fields = { ...emptyFields((await loadPaperSettings(connection)).name), ...template?.fields };
  const { lang } = editions.find(({ id: key }) => key === editionId)!;
  if (!fields.bylines.length) fields.bylines = await ownByline(personId, lang, connection);
  const content = source ?? { fields, body: template?.body ?? EMPTY_BODY };
  const blank = !source && !template;
  const id = await insertStory(
    { ...content, editionId, deskId: ownDesk, createdById: personId, blank, now },
    connection,
  );
  if (source) {
    const { untouched } = source;
    const sources = source.sources.map(one => ({ ...one, untouched }));
    await insertTranslations(id, sources, now, connection);
    const sourceIds = source.sources.map(({ sourceId }) => sourceId);
    await copyMachineTexts(id, sourceIds, connection);
  }
  const data = source ? { madeFrom: fromStoryId } : template ? { template: template.id } : {};
  await insertEvent({ kind: 'story.create', personId, storyId: id, at: now, data }, connection);
  return id;
}

/** The byline of a person who is an author, in the language of the edition; empty for others. */
async function ownByline(
  personId: string | null,
  lang: string,
  connection: Connection,
): Promise<BylineEntry[]> {
  const author = personId === null ? null : await loadAuthorOf(personId, connection);
  return author ? [{ role: 'by', name: textIn(author.names, lang), authorId: author.id }] : [];
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
