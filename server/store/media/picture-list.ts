import type { PictureQuery } from '@/domain/search/picture-words';
import { listedHeadline } from '@/domain/story/second-texts';
import { Prisma } from '../generated/client';
import type { ListKey } from '../list-key';
import { readRow } from '../broken-rows';
import { prisma } from '../prisma';
import { storedFields } from '../stories/stored-fields';

/** A picture of the library, with the story that shows it and its texts there, the last changed first. */
export interface ListedPicture {
  id: string;
  width: number;
  height: number;
  originalName: string;
  caption: string;
  credit: string;
  alt: string;
  rightsUntil: Date | null;
  createdAt: Date;
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
  /** The language whose stories are preferred as a source of texts, as the first part of a BCP 47 tag. */
  lang: string;
  after?: ListKey;
  limit: number;
}

/** Of more matches than these the newest may be missed. */
const CANDIDATES = 5000;
/** So many of the stories that show a picture are looked at. */
const MOST_USES = 100;

const quoted = (lexeme: string) => `'${lexeme.replace(/['\\]/g, sign => sign + sign)}'`;

function tsqueryOf({ wanted, excluded }: PictureQuery): Prisma.Sql {
  const text = [...wanted.map(quoted), ...excluded.map(lexeme => `!${quoted(lexeme)}`)].join(' & ');
  return Prisma.sql`${text}::tsquery`;
}

/** Narrows the list to the pictures that a query or a story leaves. */
function narrowedBy({ query, storyId }: PictureFilter): Prisma.Sql {
  const matches = query && tsqueryOf(query);
  if (storyId !== undefined)
    return Prisma.sql`AND EXISTS (
      SELECT FROM "PictureUse" shown WHERE shown."storyId" = ${storyId} AND shown."mediaId" = media.id
        ${matches ? Prisma.sql`AND (shown.words @@ ${matches} OR media.words @@ ${matches})` : Prisma.empty})`;
  if (!matches) return Prisma.empty;
  return Prisma.sql`AND media.id IN (
    (SELECT id FROM "Media" WHERE words @@ ${matches} LIMIT ${CANDIDATES})
    UNION (SELECT "mediaId" FROM "PictureUse" WHERE words @@ ${matches} LIMIT ${CANDIDATES}))`;
}

type UseRow = Omit<NonNullable<ListedPicture['use']>, 'headline'> & { fields: unknown };

/** Pictures of the library, newest first; those of people's profiles are left out. */
export async function listPictures(filter: PictureFilter): Promise<ListedPicture[]> {
  const { lang, after, limit } = filter;
  const rows = await prisma().$queryRaw<(Omit<ListedPicture, 'use'> & { use: UseRow | null })[]>`
    WITH listed AS (
      SELECT media.* FROM "Media" media
      WHERE NOT EXISTS (SELECT FROM "Person" person WHERE person."pictureId" = media.id) ${narrowedBy(filter)}
        ${after ? Prisma.sql`AND (media."createdAt", media.id) < (${after.at}::timestamptz, ${after.id})` : Prisma.empty}
      ORDER BY media."createdAt" DESC, media.id DESC LIMIT ${limit}
    )
    SELECT listed.id, width, height, "originalName", caption, credit, alt, "rightsUntil", "createdAt", (
      SELECT jsonb_build_object('storyId', story.id, 'fields', story.fields, 'lang', edition.lang,
        'caption', shown.caption, 'credit', shown.credit, 'alt', shown.alt)
      FROM (SELECT * FROM "PictureUse" WHERE "mediaId" = listed.id LIMIT ${MOST_USES}) AS shown
      JOIN "Story" story ON story.id = shown."storyId" JOIN "Edition" edition ON edition.id = story."editionId"
      ORDER BY split_part(edition.lang, '-', 1) = ${lang} DESC, story."updatedAt" DESC LIMIT 1
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
