import type { TranslationLine } from '@/domain/api/translations/translation-lists';
import type { Stage } from '@/domain/story/workflow';
import { listedHeadline } from '@/domain/story/second-texts';
import type { ListKey } from '../list-key';
import { readRows } from '../corrupt-rows';
import { Prisma } from '../generated/client';
import { prisma } from '../prisma';
import { storedFields } from '../stored-fields';

/** The filters of a list of translations. */
export interface TranslationFilter {
  behind: boolean;
  /** Of the translations. */
  editionId?: string;
  deskId?: string;
  /** Whose translations: those assigned to this person, or created by them and unassigned. */
  ofPersonId?: string;
  after?: ListKey;
  limit: number;
}

interface Row extends Omit<TranslationLine, 'slug' | 'headline' | 'sourceHeadline' | 'since'> {
  since: Date;
  fields: unknown;
  sourceFields: unknown;
}

const KEY = Prisma.sql`link."storyId" || '-' || link.side`;
/** An untouched translation counts as behind too. */
const IS_BEHIND = Prisma.sql`(link.behind OR link.untouched)`;
const UNDER_WAY = Prisma.sql`story.stage NOT IN ('spiked', 'killed')`;

/** A line of the list, and its place there. */
export type PlacedTranslation = TranslationLine & { at: Date };

/** Translations by when they fell behind or caught up, newest first; without spiked and killed ones. */
export async function listTranslationLines(filter: TranslationFilter): Promise<PlacedTranslation[]> {
  const { behind, editionId, deskId, ofPersonId, after, limit } = filter;
  const rows = await prisma().$queryRaw<Row[]>`
    SELECT ${KEY} AS id, link."storyId", link."sourceId", link."madeFrom", link."comparedTo", link.changed, link.untouched, link.unread, link.since,
      story.fields, story.stage::text AS stage, story."editionId", source.fields AS "sourceFields",
      source.stage::text AS "sourceStage", source."editionId" AS "sourceEditionId",
      COALESCE(assigned.name, creator.name) AS translator
    FROM "Translation" link
    JOIN "Story" story ON story.id = link."storyId"
    JOIN "Story" source ON source.id = link."sourceId"
    JOIN "Person" creator ON creator.id = story."createdById"
    LEFT JOIN "Person" assigned ON assigned.id = story."assignedToId"
    WHERE ${behind ? IS_BEHIND : Prisma.sql`NOT link.behind AND NOT link.untouched`} AND ${UNDER_WAY}
      ${editionId === undefined ? Prisma.empty : Prisma.sql`AND story."editionId" = ${editionId}`}
      ${deskId === undefined ? Prisma.empty : Prisma.sql`AND story."deskId" = ${deskId}`}
      ${
        ofPersonId === undefined
          ? Prisma.empty
          : Prisma.sql`AND COALESCE(story."assignedToId", story."createdById") = ${ofPersonId}`
      }
      ${
        after
          ? Prisma.sql`AND link.since <= ${after.at}::timestamptz
              AND (link.since, ${KEY}) < (${after.at}::timestamptz, ${after.id})`
          : Prisma.empty
      }
    ORDER BY link.since DESC, link."storyId" DESC, link.side DESC LIMIT ${limit}`;
  return readRows(
    'Translation',
    rows,
    ({ id }) => id,
    ({ fields, sourceFields, since, ...row }) => {
      const [own, source] = [storedFields(fields), storedFields(sourceFields)];
      return {
        ...{ ...row, stage: row.stage as Stage, at: since, since: since.toISOString() },
        ...{ slug: own.slug, headline: listedHeadline(own), sourceHeadline: listedHeadline(source) },
      };
    },
  );
}

/** More are not counted. */
export const MAX_BEHIND = 100;

/** How many translations are behind their sources, up to a bound. */
export async function countBehind(): Promise<number> {
  const [row] = await prisma().$queryRaw<{ behind: number }[]>`
    SELECT count(*)::int AS behind FROM (
      SELECT FROM "Translation" link JOIN "Story" story ON story.id = link."storyId"
      WHERE ${IS_BEHIND} AND ${UNDER_WAY} LIMIT ${MAX_BEHIND}) AS found`;
  return row!.behind;
}

/** In how many places a story is behind its sources; null for a story without sources. */
export async function countChanged(storyId: string): Promise<number | null> {
  const { _sum } = await prisma().translation.aggregate({ where: { storyId }, _sum: { changed: true } });
  return _sum.changed;
}
