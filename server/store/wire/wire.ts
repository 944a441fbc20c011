import type { WireFilter as DeskFilter } from '@/domain/api/wire';
import { primaryLanguage } from '@/domain/language/languages';
import { foldedWords } from '@/domain/wire/wire-words';
import type { WireItem, WireState } from '@/domain/wire/wire-item';
import { database, type Connection } from '../database';
import { Prisma } from '../generated/client';
import { containing } from '../like';
import { clientOf } from '../prisma';
import { asJson } from '../stored-fields';
import { alertsOfStory, hasAlert, type AlertOwners } from './alerts';
import { filterOfDesk } from './filters';

/** An agency story in a list. */
export interface WireRow {
  id: string;
  source: string;
  number: number;
  state: WireState;
  headline: string;
  slug: string;
  priority: number | null;
  embargoUntil: Date | null;
  putAside: boolean;
  receivedAt: Date;
  /** The alert words that it contains. */
  alerts: string[];
  /** The stories made from it, and the versions that they use. */
  uses: { storyId: string; number: number; headline: string }[];
}

/** A version of an agency story. */
export interface WireVersionRecord {
  number: number;
  content: WireItem;
  receivedAt: Date;
}

/** Which agency stories are listed. */
export interface WireCriteria {
  source?: string;
  /** At least as urgent as this. */
  priority?: number;
  words?: string;
  /** Whether only stories that were put aside are listed. */
  putAside: boolean;
  /** What a desk sees, with its subjects and words folded. */
  desk?: DeskFilter;
  /** Whose alerts are marked, and whether stories without a match are left out. */
  owners?: AlertOwners;
  isAlerted?: boolean;
  /** One alone. */
  id?: string;
  before?: { at: Date; id: string };
  limit: number;
}

/** Serialises the deliveries of a source until the transaction ends. */
export async function lockWireSource(source: string, connection: Connection): Promise<void> {
  await clientOf(connection)
    .$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`wire:${source}`}, 0))`;
}

/** The current version of an agency story, with the id of the story. */
export interface CurrentVersion {
  id: string;
  number: number;
  digest: string;
  content: WireItem;
}

/** The current version of an agency story; null without one. */
export async function loadCurrentVersion(
  source: string,
  guid: string,
  connection: Connection,
): Promise<CurrentVersion | null> {
  const [row] = await clientOf(connection).$queryRaw<CurrentVersion[]>`
    SELECT story.id, version.number, version.digest, version.content FROM "WireStory" story
    JOIN "WireVersion" version ON version."wireStoryId" = story.id AND version.number = story.number
    WHERE story.source = ${source} AND story.guid = ${guid}`;
  return row ?? null;
}

/** Whether an agency story has, or had, a version with this digest. */
export async function hasVersion(
  wireStoryId: string,
  digest: string,
  connection: Connection,
): Promise<boolean> {
  return (await clientOf(connection).wireVersion.count({ where: { wireStoryId, digest }, take: 1 })) > 0;
}

/** Which of these agency stories arrived, in any version, under one of these message numbers. */
export async function listStoriesOfMessages(
  ids: string[],
  messages: string[],
  connection: Connection,
): Promise<Set<string>> {
  const rows = await clientOf(connection).$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "wireStoryId" AS id FROM "WireVersion"
    WHERE "wireStoryId" = ANY(${ids}) AND content ->> 'message' = ANY(${messages})`;
  return new Set(rows.map(({ id }) => id));
}

/** The sources that sent a story with this id. */
export async function listSourcesOf(guid: string): Promise<string[]> {
  const rows = await clientOf(database()).wireStory.findMany({
    where: { guid },
    select: { source: true },
    take: 10,
  });
  return rows.map(({ source }) => source);
}

/** Whether another story of a source has the same headline and text, received since then. */
export async function hasSameText(
  { source, textDigest, since }: { source: string; textDigest: string; since: Date },
  connection: Connection,
): Promise<boolean> {
  const where = { textDigest, receivedAt: { gte: since }, wireStory: { source } };
  return (await clientOf(connection).wireVersion.count({ where, take: 1 })) > 0;
}

/** A version to become the current one. */
export interface NewVersion {
  /** The story; null: it is new. */
  id: string | null;
  number: number;
  source: string;
  content: WireItem;
  digest: string;
  textDigest: string;
  /** The words of its text, folded for comparison; null: those of the previous version. */
  words: string | null;
  now: Date;
}

/** Adds a version of an agency story as the current one; returns the id of the story. */
export async function insertVersion(version: NewVersion, connection: Connection): Promise<string> {
  const { id, number, source, content, digest, textDigest, words, now } = version;
  const client = clientOf(connection);
  const { guid, state, headline, slug, priority } = content;
  const embargoUntil = content.embargoUntil === null ? null : new Date(content.embargoUntil);
  const told = { state, headline, slug, priority, embargoUntil, ...comparedFacts(content) };
  const current = { number, ...told, putAside: false, receivedAt: now };
  const story =
    id === null
      ? await client.wireStory.create({ data: { ...current, source, guid, firstAt: now } })
      : await client.wireStory.update({ where: { id }, data: current });
  await client.wireVersion.create({
    data: {
      ...{ wireStoryId: story.id, number, digest, textDigest, receivedAt: now },
      content: asJson(content),
    },
  });
  if (words !== null)
    await client.$executeRaw`
      UPDATE "WireStory" SET words = to_tsvector('simple', ${words}) WHERE id = ${story.id}`;
  return story.id;
}

/** The facts that filters compare, apart from the words. */
const comparedFacts = ({ lang, subjects }: WireItem) => ({
  lang: lang === null ? '' : primaryLanguage(lang),
  subjects: [...new Set(subjects.map(foldedWords).filter(Boolean))],
});

/** Agency stories, the newest first. */
export function listWire(filter: WireCriteria): Promise<WireRow[]> {
  const { source, priority, words, putAside, id, desk, owners, isAlerted, before, limit } = filter;
  const wanted = [
    ...(id === undefined ? [Prisma.sql`wire."putAside" = ${putAside}`] : [Prisma.sql`wire.id = ${id}`]),
    ...(source ? [Prisma.sql`wire.source = ${source}`] : []),
    ...(priority ? [Prisma.sql`wire.priority <= ${priority}`] : []),
    ...(words ? [Prisma.sql`lower(wire.headline || ' ' || wire.slug) LIKE ${containing(words)}`] : []),
    ...(desk ? filterOfDesk(desk) : []),
    ...(owners && isAlerted ? [hasAlert(owners)] : []),
    ...(before ? [Prisma.sql`(wire."receivedAt", wire.id) < (${before.at}::timestamptz, ${before.id})`] : []),
  ];
  return clientOf(database()).$queryRaw<WireRow[]>`
    SELECT wire.id, wire.source, wire.number, wire.state, wire.headline, wire.slug, wire.priority::int,
      wire."embargoUntil", wire."putAside", wire."receivedAt",
      ${owners ? alertsOfStory(owners) : Prisma.sql`ARRAY[]::text[]`} AS alerts, COALESCE((
        SELECT jsonb_agg(jsonb_build_object('storyId', story.id, 'number', use.number,
          'headline', COALESCE(NULLIF(story.fields ->> 'headline', ''), story.fields ->> 'slug', '')) ORDER BY use.at)
        FROM "WireUse" use JOIN "Story" story ON story.id = use."storyId" WHERE use."wireStoryId" = wire.id
      ), '[]') AS uses
    FROM "WireStory" wire WHERE ${Prisma.join(wanted, ' AND ')}
    ORDER BY wire."receivedAt" DESC, wire.id DESC LIMIT ${limit}`;
}

/** The languages of the agency stories received. */
export async function listWireLangs(): Promise<string[]> {
  const rows = await clientOf(database()).$queryRaw<{ lang: string }[]>`
    SELECT DISTINCT lang FROM "WireStory" WHERE lang ~ '^[a-z]{2,3}$' ORDER BY lang LIMIT 50`;
  return rows.map(({ lang }) => lang);
}

/** Killed agency stories that stories were made from, the newest first. */
export async function listKilledInUse(limit: number): Promise<WireRow[]> {
  const rows = await clientOf(database()).wireStory.findMany({
    where: { state: 'killed', uses: { some: {} } },
    select: { id: true },
    orderBy: { receivedAt: 'desc' },
    take: limit,
  });
  const lists = await Promise.all(rows.map(({ id }) => listWire({ id, putAside: false, limit: 1 })));
  return lists.flat();
}

/** The sources that sent something. */
export async function listWireSources(): Promise<string[]> {
  const rows = await clientOf(database()).$queryRaw<{ source: string }[]>`
    SELECT DISTINCT source FROM "WireStory" ORDER BY source LIMIT 200`;
  return rows.map(({ source }) => source);
}

/** The versions of an agency story without their content, the newest first. */
export const listVersions = (wireStoryId: string): Promise<{ number: number; receivedAt: Date }[]> =>
  clientOf(database()).wireVersion.findMany({
    where: { wireStoryId },
    orderBy: { number: 'desc' },
    select: { number: true, receivedAt: true },
    take: 50,
  });

/** A version of an agency story, by default the newest; null without one. */
export async function loadVersion(wireStoryId: string, number?: number): Promise<WireVersionRecord | null> {
  const row = await clientOf(database()).wireVersion.findFirst({
    where: { wireStoryId, number },
    orderBy: { number: 'desc' },
  });
  // Written by `insertVersion` alone.
  return (
    row && { number: row.number, receivedAt: row.receivedAt, content: row.content as unknown as WireItem }
  );
}

/** Puts an agency story aside, or brings it back; @returns whether there is one. */
export async function setPutAside(id: string, putAside: boolean): Promise<boolean> {
  return (await clientOf(database()).wireStory.updateMany({ where: { id }, data: { putAside } })).count > 0;
}

/** Stores that a story was made from a version of an agency story; @returns false when it was made from another one. */
export async function insertUse(
  use: { wireStoryId: string; storyId: string; number: number; at: Date },
  connection: Connection = database(),
): Promise<boolean> {
  const client = clientOf(connection);
  await client.wireUse.createMany({ data: use, skipDuplicates: true });
  const kept = await client.wireUse.findUnique({ where: { storyId: use.storyId } });
  return kept?.wireStoryId === use.wireStoryId;
}

/** Links a copy of a story to the same agency story, if the story or another version of it is linked to one. */
export async function copyUse(
  { fromId, storyId, at }: { fromId: string; storyId: string; at: Date },
  connection: Connection,
): Promise<void> {
  await clientOf(connection).$executeRaw`
    INSERT INTO "WireUse" ("wireStoryId", "storyId", number, at)
    SELECT use."wireStoryId", ${storyId}, use.number, ${at}::timestamptz
    FROM "Story" source JOIN "Story" member ON member."groupId" = source."groupId"
    JOIN "WireUse" use ON use."storyId" = member.id
    WHERE source.id = ${fromId} ORDER BY (member.id = source.id) DESC, use.at LIMIT 1`;
}

/** A story made from an agency story, or another version of such a story. */
export interface MadeStory {
  storyId: string;
  /** The version of the agency story that it was made from. */
  number: number;
  /** Whether it was made from the agency story directly. */
  isDirect: boolean;
}

/** The stories made from an agency story, and their other versions, by id. */
export function storiesMadeOf(wireStoryId: string): Promise<MadeStory[]> {
  return clientOf(database()).$queryRaw<MadeStory[]>`
    SELECT other.id AS "storyId", max(use.number) AS number, bool_or(other.id = story.id) AS "isDirect"
    FROM "WireUse" use
    JOIN "Story" story ON story.id = use."storyId"
    JOIN "Story" other ON other."groupId" = story."groupId"
    WHERE use."wireStoryId" = ${wireStoryId}
    GROUP BY other.id ORDER BY other.id LIMIT 500`;
}

/** Deletes agency stories that were received before a time and that no story was made from. */
export async function deleteOldWire(before: Date): Promise<void> {
  await clientOf(database()).wireStory.deleteMany({
    where: { receivedAt: { lt: before }, uses: { none: {} } },
  });
}
