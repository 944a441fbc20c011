import type { Body } from '@/domain/document/body';
import { Prisma } from '../generated/client';
import { readPrepared } from '../read-prepared';
import { readRows } from '../corrupt-rows';
import { storedBody } from '../stored-fields';

/** An entry as readers get it. */
export interface ShownEntry {
  id: string;
  title: string;
  body: Body;
  byline: string;
  pinned: boolean;
  keyEvent: boolean;
  version: number;
  publishedAt: Date;
  changedAt: Date | null;
}

/** Which entries of a story a page of readers has. */
export interface RequestedEntries {
  storyId: string;
  oldestFirst: boolean;
  /** The entry that the page follows in its order; null: the first page, which has the marked entries too. */
  after: string | null;
  /** How many of each it has at most. */
  limits: { listed: number; pinned: number; keyEvents: number };
}

/** The entries of a page, each part in its order; pinned ones are not listed again. */
export type ShownEntries = Record<keyof RequestedEntries['limits'], ShownEntry[]>;

/** Published entries as readers see them, in one statement; empty after an entry of another story. */
export async function listShownEntries(query: RequestedEntries): Promise<ShownEntries> {
  const { storyId, oldestFirst, after, limits } = query;
  const order = oldestFirst ? OLDEST_FIRST : NEWEST_FIRST;
  const rows = await readPrepared<ShownEntry & { part: keyof ShownEntries }>(Prisma.sql`
    WITH published AS NOT MATERIALIZED (
      SELECT * FROM "CoverageEntry" WHERE "storyId" = ${storyId} AND "removedAt" IS NULL AND position > 0
    )
    SELECT part, id, title, body, byline, pinned, "keyEvent", version, "publishedAt", "changedAt" FROM (
      (SELECT 'listed' AS part, *, row_number() OVER (${order}) AS place FROM published
        WHERE NOT pinned ${after === null ? Prisma.empty : follows(query, after)} ${order} LIMIT ${limits.listed})
      ${after === null ? marked(limits) : Prisma.empty}
    ) AS shown ORDER BY part, place`);
  const shown: ShownEntries = { listed: [], pinned: [], keyEvents: [] };
  const idOf = ({ id }: ShownEntry) => id;
  for (const { part, ...entry } of readRows('CoverageEntry', rows, idOf, readEntry)) shown[part].push(entry);
  return shown;
}

/** Whether a published entry of the story shows this picture or recording, also while readers do not have the story. */
export async function isShownByEntry(storyId: string, mediaId: string): Promise<boolean> {
  const [row] = await readPrepared<{ isShown: boolean }>(Prisma.sql`
    SELECT EXISTS (
      SELECT FROM "CoverageEntry" WHERE "storyId" = ${storyId} AND "removedAt" IS NULL AND position > 0
        AND ${mediaId} IN (SELECT media_in_body(body))
    ) AS "isShown"`);
  return row!.isShown;
}

const readEntry = <Row extends ShownEntry>(row: Row): Row => ({ ...row, body: storedBody(row.body) });

const NEWEST_FIRST = Prisma.sql`ORDER BY position DESC, id DESC`;
const OLDEST_FIRST = Prisma.sql`ORDER BY position, id`;

/** Which entries come after another in the order of a page. */
const follows = ({ storyId, oldestFirst }: RequestedEntries, after: string) => Prisma.sql`
  AND (position, id) ${Prisma.raw(oldestFirst ? '>' : '<')} (
    SELECT position, id FROM "CoverageEntry" WHERE id = ${after} AND "storyId" = ${storyId})`;

/** The parts of the first page in addition to the list. */
const marked = ({ pinned, keyEvents }: RequestedEntries['limits']) => Prisma.sql`
  UNION ALL
  (SELECT 'pinned', *, row_number() OVER (${NEWEST_FIRST}) FROM published WHERE pinned ${NEWEST_FIRST} LIMIT ${pinned})
  UNION ALL
  (SELECT 'keyEvents', *, row_number() OVER (${NEWEST_FIRST}) FROM published
    WHERE "keyEvent" ${NEWEST_FIRST} LIMIT ${keyEvents})`;
