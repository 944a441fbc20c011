import { EXPIRING_DAYS, MAX_PLACES, type PictureState } from '@/domain/media/picture-choice';
import type { RightsKind } from '@/domain/media/picture-rights';
import type { PictureQuery } from '@/domain/search/picture-words';
import { listedHeadline } from '@/domain/story/second-texts';
import { Prisma } from '../generated/client';
import type { ListKey } from '../list-key';
import { readRow } from '../corrupt-rows';
import { knownRights } from './media';
import { prisma } from '../prisma';
import { storedFields } from '../stored-fields';

/** A picture of the library, with the story that shows it and its texts there, the last changed first. */
export interface ListedPicture {
  id: string;
  width: number;
  height: number;
  originalName: string;
  caption: string;
  credit: string;
  alt: string;
  focusX: number;
  focusY: number;
  rights: RightsKind;
  licence: string;
  editionIds: string[];
  rightsUntil: Date | null;
  /** Of the editions in which it is public; empty for a picture that all of them may publish. */
  liveEditionIds: string[];
  createdAt: Date;
  uploadedById: string | null;
  /** Whether a story has an alternative text for it. */
  altInStory: boolean;
  /** In how many public places it is shown, counted up to `MAX_PLACES`. */
  livePlaces: number;
  use: {
    storyId: string;
    headline: string;
    lang: string;
    caption: string;
    credit: string;
    alt: string;
  } | null;
}

/** The filters of the library. */
export interface PictureFilter {
  query: PictureQuery | null;
  storyId?: string;
  state?: PictureState;
  /** Uploaded since then. */
  since?: Date;
  uploadedById?: string;
  rights?: RightsKind;
  /** The code of an edition that may publish it now. */
  usable?: string;
  /** The code of an edition whose stories show it. */
  edition?: string;
  now: Date;
}

/** The requested part of the filtered list. */
interface PicturePart {
  /** The language whose stories are preferred as a source of texts, as the first part of a BCP 47 tag; null: none is preferred. */
  lang: string | null;
  after?: ListKey;
  limit: number;
}

const { sql, empty, join } = Prisma;

/** Beyond this many matches, the newest may be missed. */
const CANDIDATES = 5000;
/** At most this many pictures of an edition are read. */
const MAX_PER_EDITION = 20_000;
/** At most this many of the stories that use a picture are read. */
const MAX_USES = 100;

const quoted = (lexeme: string) => `'${lexeme.replace(/['\\]/g, sign => sign + sign)}'`;

function tsqueryOf({ wanted, excluded }: PictureQuery): Prisma.Sql {
  const text = [...wanted.map(quoted), ...excluded.map(lexeme => `!${quoted(lexeme)}`)].join(' & ');
  return sql`${text}::tsquery`;
}

const isLive = sql`EXISTS (SELECT FROM "LiveMedia" live WHERE live."mediaId" = media.id)`;

/** The editions in which readers see a picture; a portrait is on pages of all of them. */
const liveEditions = sql`
  SELECT DISTINCT edition.id FROM "LiveMedia" live
  LEFT JOIN "Story" story ON live.owner = 'story' AND story.id = live."ownerId"
  LEFT JOIN "Front" front ON live.owner = 'front' AND front.id = live."ownerId"
  LEFT JOIN "StandingPage" page ON live.owner = 'page' AND page.id = live."ownerId"
  JOIN "Edition" edition ON live.owner = 'author'
    OR edition.id = COALESCE(story."editionId", front."editionId", page."editionId")
  WHERE live."mediaId" = media.id`;

/** Pictures of a state. Of those whose rights end soon, the soonest are read. */
function ofState(state: PictureState, now: Date): Prisma.Sql {
  switch (state) {
    case 'without-alt':
      return sql`media.alt = '' AND NOT media."altInStory"`;
    case 'unused':
      return sql`NOT media."inStory" AND NOT ${isLive}`;
    case 'misplaced':
      return sql`media."editionIds" <> '{}' AND NOT ARRAY(${liveEditions}) <@ media."editionIds"`;
    case 'deleted':
      return sql`media."deletedAt" IS NOT NULL`;
    case 'expired':
      return sql`media."rightsUntil" < ${now}::timestamptz`;
    case 'expiring':
      return sql`(media."inStory" OR ${isLive}) AND media.id IN (
        SELECT id FROM "Media" WHERE "rightsUntil" >= ${now}::timestamptz
          AND "rightsUntil" <= ${now}::timestamptz + make_interval(days => ${EXPIRING_DAYS})
        ORDER BY "rightsUntil" LIMIT ${CANDIDATES})`;
  }
}

/** Pictures that an edition may publish now. */
const usableIn = (code: string, now: Date) => sql`
  (media."rightsUntil" IS NULL OR media."rightsUntil" > ${now}::timestamptz)
  AND (media."editionIds" = '{}' OR (SELECT id FROM "Edition" WHERE code = ${code}) = ANY (media."editionIds"))`;

/** Pictures of the stories of an edition, of those that were changed last in each stage. */
const ofEdition = (code: string) => sql`media.id IN (
  SELECT shown."mediaId" FROM unnest(enum_range(NULL::"Stage")) AS each(stage), LATERAL (
    SELECT id FROM "Story" WHERE stage = each.stage AND "editionId" = (SELECT id FROM "Edition" WHERE code = ${code})
    ORDER BY "updatedAt" DESC, id DESC LIMIT ${CANDIDATES}
  ) AS story JOIN "PictureUse" shown ON shown."storyId" = story.id LIMIT ${MAX_PER_EDITION})`;

/** The pictures that match a filter; profile pictures of people are not in the library. */
function narrowedBy(filter: PictureFilter): Prisma.Sql {
  const { query, storyId, state, since, uploadedById, rights, usable, edition, now } = filter;
  const matches = query && tsqueryOf(query);
  const conditions = [
    ...(state === 'deleted' ? [] : [sql`media."deletedAt" IS NULL`]),
    sql`NOT EXISTS (SELECT FROM "Person" person WHERE person."pictureId" = media.id)`,
    ...(storyId === undefined
      ? []
      : [
          sql`EXISTS (
            SELECT FROM "PictureUse" shown WHERE shown."storyId" = ${storyId} AND shown."mediaId" = media.id
              ${matches ? sql`AND (shown.words @@ ${matches} OR media.words @@ ${matches})` : empty})`,
        ]),
    ...(storyId === undefined && matches
      ? [
          sql`media.id IN (
            (SELECT id FROM "Media" WHERE words @@ ${matches} LIMIT ${CANDIDATES})
            UNION (SELECT "mediaId" FROM "PictureUse" WHERE words @@ ${matches} LIMIT ${CANDIDATES}))`,
        ]
      : []),
    ...(state ? [ofState(state, now)] : []),
    ...(since ? [sql`media."createdAt" >= ${since}::timestamptz`] : []),
    ...(uploadedById === undefined ? [] : [sql`media."uploadedById" = ${uploadedById}`]),
    ...(rights === undefined ? [] : [sql`media.rights = ${rights}`]),
    ...(usable === undefined ? [] : [usableIn(usable, now)]),
    ...(edition === undefined ? [] : [ofEdition(edition)]),
  ];
  return join(conditions, ' AND ');
}

/** How many pictures match a filter, counted up to one more than `most`. */
export async function countPictures(filter: PictureFilter, most: number): Promise<number> {
  const [{ count }] = await prisma().$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM "Media" media WHERE ${narrowedBy(filter)} LIMIT ${most + 1}) AS found`;
  return count;
}

type UseRow = Omit<NonNullable<ListedPicture['use']>, 'headline'> & { fields: unknown };

type ListedRow = Omit<ListedPicture, 'rights' | 'use'> & { rights: string; use: UseRow | null };

/** Pictures of the library, newest first. */
export async function listPictures(filter: PictureFilter, part: PicturePart): Promise<ListedPicture[]> {
  const { lang, after, limit } = part;
  const rows = await prisma().$queryRaw<ListedRow[]>`
    WITH listed AS (
      SELECT media.* FROM "Media" media WHERE ${narrowedBy(filter)}
        ${after ? sql`AND (media."createdAt", media.id) < (${after.at}::timestamptz, ${after.id})` : empty}
      ORDER BY media."createdAt" DESC, media.id DESC LIMIT ${limit}
    )
    SELECT media.id, width, height, "originalName", caption, credit, alt, "focusX", "focusY", rights, licence,
      "editionIds", "rightsUntil", "createdAt", "uploadedById", "altInStory",
      CASE WHEN "editionIds" = '{}' THEN '{}' ELSE ARRAY(${liveEditions}) END AS "liveEditionIds", (
      SELECT count(*)::int FROM (SELECT FROM "LiveMedia" WHERE "mediaId" = media.id LIMIT ${MAX_PLACES + 1}) AS live
    ) AS "livePlaces", (
      SELECT jsonb_build_object('storyId', story.id, 'fields', story.fields, 'lang', edition.lang,
        'caption', shown.caption, 'credit', shown.credit, 'alt', shown.alt)
      FROM (SELECT * FROM "PictureUse" WHERE "mediaId" = media.id LIMIT ${MAX_USES}) AS shown
      JOIN "Story" story ON story.id = shown."storyId" JOIN "Edition" edition ON edition.id = story."editionId"
      ORDER BY story.id = ${filter.storyId ?? ''} DESC, split_part(edition.lang, '-', 1) = ${lang ?? ''} DESC,
        story."updatedAt" DESC LIMIT 1
    ) AS use
    FROM listed AS media ORDER BY "createdAt" DESC, id DESC`;
  return rows.map(({ rights, use, ...picture }) => ({
    ...picture,
    rights: knownRights(rights),
    use: use && readRow('Story', use.storyId, () => namedUse(use)),
  }));
}

function namedUse({ fields, ...use }: UseRow): NonNullable<ListedPicture['use']> {
  const stored = storedFields(fields);
  return { ...use, headline: listedHeadline(stored) || stored.slug };
}
