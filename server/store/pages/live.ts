import type { CoverageTimes } from '@/domain/coverage/entry';
import type { Body } from '@/domain/document/body';
import type { Picture } from '@/domain/media/media';
import { printedFields } from '@/domain/story/second-texts';
import type { StoryFields } from '@/domain/story/story';
import { prisma } from '../prisma';
import { Prisma } from '../generated/client';
import { readRow, readRows, CorruptRowError } from '../corrupt-rows';
import { storedBody, storedFields } from '../stored-fields';
import { idsOf, type LiveFilter } from './list-query';
import { lowestRank } from './popularity';
import { readPrepared } from '../read-prepared';

export type { LiveFilter } from './list-query';

/** The facts for showing and cropping a picture. */
export type ShownPicture = Pick<Picture, 'id' | 'width' | 'height' | 'focusX' | 'focusY' | 'digitalSource'>;

/** A story as readers see it: its live revision and its address. */
export interface LiveStory extends CoverageTimes {
  id: string;
  groupId: string;
  editionId: string;
  sectionId: string;
  address: string;
  fields: StoryFields;
  /** Its lead picture; null without one, and when that is missing. */
  picture: ShownPicture | null;
  firstPublishedAt: Date;
  /** Its reading time; 0 while unknown. */
  minutes: number;
  /** When its public content last changed: its text, or an entry of its live coverage. */
  lastPublishedAt: Date;
}

/** A live story with its body and its corrections. */
export interface LiveStoryWithBody extends LiveStory {
  revisionId: string;
  body: Body;
  corrections: { text: string; createdAt: Date }[];
  /** Whether readers see what changed in it. */
  showsChanges: boolean;
  /** How often what readers see of its live coverage has changed. */
  coverageChanges: number;
}

export interface LiveRow extends Omit<LiveStory, 'fields' | 'address'> {
  fields: unknown;
  /** Null when the story is live without one. */
  address: string | null;
  /** Null when the live revision is gone. */
  revisionId: string | null;
}

const { sql } = Prisma;

/** The columns of a live story; they come from `LIVE_STORY`. */
export const LIVE_COLUMNS = sql`
  story.id, story."groupId", story."editionId", story."liveSectionId" AS "sectionId", address.path AS address,
  live.id AS "revisionId", live.fields, story."firstPublishedAt",
  greatest(story."lastPublishedAt", story."coverageChangedAt") AS "lastPublishedAt",
  story."coverageStartedAt", story."coverageEndedAt", coalesce(measured.minutes, 0) AS minutes,
  CASE WHEN media.id IS NOT NULL THEN jsonb_build_object('id', media.id, 'width', media.width, 'height', media.height,
    'focusX', media."focusX", 'focusY', media."focusY", 'digitalSource', media."digitalSource") END AS picture`;

/** The joins from a row `story` of `Story` to a live story; incomplete live stories are found too. */
export const LIVE_STORY = sql`
  LEFT JOIN "Revision" live ON live.id = story."liveRevisionId"
  LEFT JOIN "Address" address ON address."storyId" = story.id AND address.current
  LEFT JOIN "Media" media ON media.id = live.fields->'lead'->>'mediaId'
  LEFT JOIN "SearchEntry" measured ON measured."storyId" = story.id`;

/** @throws CorruptRowError when the live story is incomplete */
export function toLive<Row extends LiveRow>(row: Row): Row & Pick<LiveStory, 'address' | 'fields'> {
  const { address, revisionId } = row;
  if (revisionId === null) throw new CorruptRowError('the live revision is missing');
  if (address === null) throw new CorruptRowError('there is no current address');
  return { ...row, address, fields: printedFields(storedFields(row.fields)) };
}

/** The stories of a list that can be read. */
export const toLiveList = <Row extends LiveRow>(rows: Row[]) =>
  readRows('Story', rows, ({ id }) => id, toLive);

/** The stories that are viewed most in an edition at a time, the most viewed first. */
interface PopularList {
  mostViewedIn: string;
  now: Date;
  limit: number;
}

/** Which stories a list has. */
export type LiveList = LiveFilter | PopularList;

/** At most this many withdrawn stories are skipped in a ranking. */
const WITHDRAWN = 50;

const popularIds = ({ mostViewedIn, now, limit }: PopularList) => sql`
  SELECT "Story".id FROM (
    SELECT "storyId", rank FROM "Popularity" WHERE "editionId" = ${mostViewedIn} AND rank > ${lowestRank(now)}
    ORDER BY rank DESC, "storyId" DESC LIMIT ${limit + WITHDRAWN}
  ) AS popular JOIN "Story" ON "Story".id = popular."storyId" AND "liveRevisionId" IS NOT NULL
  ORDER BY rank DESC, "Story".id DESC LIMIT ${limit}`;

/**
 * Reads several lists of live stories in one statement.
 * @param lists what each name lists; the answer has the stories of each under its name, in order
 */
export async function readLists<Name extends string>(
  lists: Record<Name, LiveList>,
): Promise<Record<Name, LiveStory[]>> {
  const found = Object.fromEntries(Object.keys(lists).map(name => [name, []])) as unknown as Record<
    Name,
    LiveStory[]
  >;
  const wanted = (Object.entries(lists) as [Name, LiveList][]).filter(([, list]) => list.limit > 0);
  if (!wanted.length) return found;
  const parts = wanted.map(([name, list]) => {
    const ids = 'mostViewedIn' in list ? popularIds(list) : idsOf(list);
    return sql`(SELECT ${name}::text AS list, part.id, row_number() OVER () AS place FROM (${ids}) AS part)`;
  });
  const rows = await readPrepared<LiveRow & { list: Name }>(Prisma.sql`
    WITH listed AS MATERIALIZED (${Prisma.join(parts, ' UNION ALL ')})
    SELECT listed.list, ${LIVE_COLUMNS} FROM listed JOIN "Story" story ON story.id = listed.id ${LIVE_STORY}
    WHERE story."liveRevisionId" IS NOT NULL ORDER BY listed.list, listed.place`);
  for (const { list, ...row } of rows) {
    const story = readRow('Story', row.id, () => toLive(row));
    if (story) found[list].push(story);
  }
  return found;
}

/** Live stories, newest first unless the filter has another order. */
export async function listLive(filter: LiveFilter): Promise<LiveStory[]> {
  return (await readLists({ stories: filter })).stories;
}

/** The live stories of a filter with their bodies, in its order. */
export async function listLiveWithBody(filter: LiveFilter): Promise<LiveStoryWithBody[]> {
  if (filter.limit <= 0) return [];
  const rows = await prisma().$queryRaw<(LiveRow & StoredBody)[]>`
    WITH listed AS MATERIALIZED (SELECT part.id, row_number() OVER () AS place FROM (${idsOf(filter)}) AS part)
    SELECT ${LIVE_COLUMNS}, ${BODY_COLUMNS}
    FROM listed JOIN "Story" story ON story.id = listed.id ${LIVE_STORY}
    WHERE story."liveRevisionId" IS NOT NULL ORDER BY listed.place`;
  return readRows('Story', rows, ({ id }) => id, toLiveWithBody);
}

/** What else a live story with its body has, as it is stored. */
export interface StoredBody {
  body: unknown;
  corrections: { text: string; createdAt: string }[];
  showsChanges: boolean;
  coverageChanges: number;
}

/** In addition to `LIVE_COLUMNS`. */
export const BODY_COLUMNS = sql`
  live.body, story."coverageChanges", coalesce((
    SELECT jsonb_agg(jsonb_build_object('text', text, 'createdAt', "createdAt") ORDER BY "createdAt", correction.id)
    FROM "Correction" correction WHERE correction."storyId" = story.id), '[]') AS corrections,
  NOT EXISTS (SELECT FROM "HiddenChanges" hidden WHERE hidden."storyId" = story.id) AS "showsChanges"`;

/** @throws CorruptRowError as `toLive`, and for another body */
export function toLiveWithBody({
  body,
  corrections,
  showsChanges,
  coverageChanges,
  ...row
}: LiveRow & StoredBody): LiveStoryWithBody {
  return {
    ...toLive(row),
    revisionId: row.revisionId!,
    body: storedBody(body),
    showsChanges,
    coverageChanges,
    corrections: corrections.map(({ text, createdAt }) => ({ text, createdAt: new Date(createdAt) })),
  };
}

/** One live story, or null when it is not live. */
export async function loadLive(id: string): Promise<LiveStoryWithBody | null> {
  const [story] = await listLiveWithBody({ ids: [id], limit: 1 });
  return story ?? null;
}

/** How many live stories were published at or after this time. */
export async function countLiveSince(from: Date): Promise<number> {
  const [row] = await prisma().$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM "Story" WHERE "liveRevisionId" IS NOT NULL AND "firstPublishedAt" >= ${from}`;
  return row.count;
}
