import { EXPIRING_DAYS, MOST_PLACES, type PictureState } from '@/domain/media/picture-choice';
import type { PictureQuery } from '@/domain/search/picture-words';
import { listedHeadline } from '@/domain/story/second-texts';
import { Prisma } from '../generated/client';
import type { ListKey } from '../list-key';
import { readRow } from '../corrupt-rows';
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
  rightsUntil: Date | null;
  createdAt: Date;
  uploadedById: string | null;
  /** Whether a story has an alternative text for it. */
  altInStory: boolean;
  /** In how many places readers see it, counted up to `MOST_PLACES`. */
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

/** What the library is narrowed to. */
export interface PictureFilter {
  query: PictureQuery | null;
  storyId?: string;
  state?: PictureState;
  /** Uploaded since then. */
  since?: Date;
  uploadedById?: string;
  /** The code of an edition whose stories show it. */
  edition?: string;
  now: Date;
}

/** The requested part of the filtered list. */
interface PicturePart {
  /** The language whose stories are preferred as a source of texts, as the first part of a BCP 47 tag; null: any. */
  lang: string | null;
  after?: ListKey;
  limit: number;
}

const { sql, empty, join } = Prisma;

/** Of more matches than these the newest may be missed. */
const CANDIDATES = 5000;
/** At most this many pictures of an edition are read. */
const MOST_OF_EDITION = 20_000;
/** At most this many of the stories that use a picture are read. */
const MOST_USES = 100;

const quoted = (lexeme: string) => `'${lexeme.replace(/['\\]/g, sign => sign + sign)}'`;

function tsqueryOf({ wanted, excluded }: PictureQuery): Prisma.Sql {
  const text = [...wanted.map(quoted), ...excluded.map(lexeme => `!${quoted(lexeme)}`)].join(' & ');
  return sql`${text}::tsquery`;
}

const isLive = sql`EXISTS (SELECT FROM "LiveMedia" live WHERE live."mediaId" = media.id)`;

/** Pictures of a state. Of those whose rights end soon, the soonest are read. */
function ofState(state: PictureState, now: Date): Prisma.Sql {
  switch (state) {
    case 'without-alt':
      return sql`media.alt = '' AND NOT media."altInStory"`;
    case 'unused':
      return sql`NOT media."inStory" AND NOT ${isLive}`;
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

/** Pictures of the stories of an edition, of those that were changed last in each stage. */
const ofEdition = (code: string) => sql`media.id IN (
  SELECT shown."mediaId" FROM unnest(enum_range(NULL::"Stage")) AS each(stage), LATERAL (
    SELECT id FROM "Story" WHERE stage = each.stage AND "editionId" = (SELECT id FROM "Edition" WHERE code = ${code})
    ORDER BY "updatedAt" DESC, id DESC LIMIT ${CANDIDATES}
  ) AS story JOIN "PictureUse" shown ON shown."storyId" = story.id LIMIT ${MOST_OF_EDITION})`;

/** The pictures that a filter leaves; those of people's profiles are none of the library. */
function narrowedBy({ query, storyId, state, since, uploadedById, edition, now }: PictureFilter): Prisma.Sql {
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
    ...(edition === undefined ? [] : [ofEdition(edition)]),
  ];
  return join(conditions, ' AND ');
}

/** How many pictures a filter leaves, counted up to one more than `most`. */
export async function countPictures(filter: PictureFilter, most: number): Promise<number> {
  const [{ count }] = await prisma().$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM "Media" media WHERE ${narrowedBy(filter)} LIMIT ${most + 1}) AS found`;
  return count;
}

type UseRow = Omit<NonNullable<ListedPicture['use']>, 'headline'> & { fields: unknown };

/** Pictures of the library, newest first. */
export async function listPictures(filter: PictureFilter, part: PicturePart): Promise<ListedPicture[]> {
  const { lang, after, limit } = part;
  const rows = await prisma().$queryRaw<(Omit<ListedPicture, 'use'> & { use: UseRow | null })[]>`
    WITH listed AS (
      SELECT media.* FROM "Media" media WHERE ${narrowedBy(filter)}
        ${after ? sql`AND (media."createdAt", media.id) < (${after.at}::timestamptz, ${after.id})` : empty}
      ORDER BY media."createdAt" DESC, media.id DESC LIMIT ${limit}
    )
    SELECT listed.id, width, height, "originalName", caption, credit, alt, "focusX", "focusY", "rightsUntil", "createdAt",
      "uploadedById", "altInStory", (
      SELECT count(*)::int FROM (SELECT FROM "LiveMedia" WHERE "mediaId" = listed.id LIMIT ${MOST_PLACES + 1}) AS live
    ) AS "livePlaces", (
      SELECT jsonb_build_object('storyId', story.id, 'fields', story.fields, 'lang', edition.lang,
        'caption', shown.caption, 'credit', shown.credit, 'alt', shown.alt)
      FROM (SELECT * FROM "PictureUse" WHERE "mediaId" = listed.id LIMIT ${MOST_USES}) AS shown
      JOIN "Story" story ON story.id = shown."storyId" JOIN "Edition" edition ON edition.id = story."editionId"
      ORDER BY story.id = ${filter.storyId ?? ''} DESC, split_part(edition.lang, '-', 1) = ${lang ?? ''} DESC,
        story."updatedAt" DESC LIMIT 1
    ) AS use
    FROM listed ORDER BY "createdAt" DESC, id DESC`;
  return rows.map(({ use, ...picture }) => ({
    ...picture,
    use: use && readRow('Story', use.storyId, () => namedUse(use)),
  }));
}

function namedUse({ fields, ...use }: UseRow): NonNullable<ListedPicture['use']> {
  const stored = storedFields(fields);
  return { ...use, headline: listedHeadline(stored) || stored.slug };
}
