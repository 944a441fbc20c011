import { Prisma } from '../generated/client';
import { prisma } from '../prisma';
import { TABLES, type TableRules } from './rules';

/** A row that breaks a rule. */
export interface Broken {
  table: string;
  id: string;
  rule: string;
}

/** Rows examined by one statement. */
const PAGE = 1000;

const { sql } = Prisma;

/** Every row that breaks a rule, table by table, in batches. */
export async function* findBrokenRows(): AsyncGenerator<Broken> {
  for (const rules of TABLES) yield* brokenRowsOf(rules);
  yield* brokenStageCounts();
}

async function* brokenRowsOf({ table, key, broken }: TableRules): AsyncGenerator<Broken> {
  const rules = Object.entries(broken).map(
    ([rule, condition]) => sql`CASE WHEN ${condition} THEN ${rule}::text END`,
  );
  let after = '';
  for (;;) {
    const [page] = await prisma().$queryRaw<
      [{ rows: number; last: string | null; found: { id: string; rules: string[] }[] | null }]
    >`
      WITH page AS MATERIALIZED (
        SELECT ${key} AS row_key, whole.* FROM "${Prisma.raw(table)}" AS whole
        WHERE ${key} > ${after} ORDER BY 1 LIMIT ${PAGE}
      ), found AS (
        SELECT row_key, array_remove(ARRAY[${Prisma.join(rules, ', ')}], NULL) AS rules FROM page AS checked
      )
      SELECT (SELECT count(*)::int FROM page) AS rows, (SELECT max(row_key) FROM page) AS last,
        (SELECT jsonb_agg(jsonb_build_object('id', row_key, 'rules', rules) ORDER BY row_key)
          FROM found WHERE cardinality(rules) > 0) AS found`;
    for (const { id, rules: named } of page.found ?? []) for (const rule of named) yield { table, id, rule };
    if (page.rows < PAGE) return;
    after = page.last!;
  }
}

async function* brokenStageCounts(): AsyncGenerator<Broken> {
  const rows = await prisma().$queryRaw<{ stage: string }[]>`
    SELECT stage::text AS stage FROM (
      SELECT stage, stories FROM "StageCount" UNION ALL SELECT stage, -count(*) FROM "Story" WHERE NOT blank GROUP BY stage
    ) AS counted GROUP BY stage HAVING sum(stories) <> 0 ORDER BY stage`;
  for (const { stage } of rows) yield { table: 'StageCount', id: stage, rule: 'count-differs' };
}

/** Whether there are people and none of them is an admin of the whole paper who may sign in. */
export async function lacksAdmin(): Promise<boolean> {
  const admin = { role: 'admin' as const, editionId: null, deskId: null };
  const isAdmin = { deactivatedAt: null, grants: { some: admin } };
  if (await prisma().person.findFirst({ where: isAdmin, select: { id: true } })) return false;
  return (await prisma().person.count()) > 0;
}

/** A live revision with the parts of it that refer to files. */
export interface LiveText {
  storyId: string;
  fields: unknown;
  body: unknown;
}

const TEXTS = 100;

/** The texts of all live revisions, in the order of their stories, a few in each statement. */
export async function* liveTexts(): AsyncGenerator<LiveText> {
  let after = '';
  for (;;) {
    const rows = await prisma().$queryRaw<LiveText[]>`
      SELECT story.id AS "storyId", live.fields, live.body
      FROM "Story" AS story JOIN "Revision" AS live ON live.id = story."liveRevisionId"
      WHERE story.id > ${after} ORDER BY story.id LIMIT ${TEXTS}`;
    yield* rows;
    if (rows.length < TEXTS) return;
    after = rows.at(-1)!.storyId;
  }
}

const IDS = 1000;

/** The ids of all pictures of the library, in order, some in each statement. */
export const pictureIds = (): AsyncGenerator<string> => idsOf('Media');

/** The ids of all recordings, in order, some in each statement. */
export const recordingIds = (): AsyncGenerator<string> => idsOf('Recording');

async function* idsOf(table: 'Media' | 'Recording'): AsyncGenerator<string> {
  let after = '';
  for (;;) {
    const rows = await prisma().$queryRaw<{ id: string }[]>`
      SELECT id FROM "${Prisma.raw(table)}" WHERE id > ${after} ORDER BY id LIMIT ${IDS}`;
    for (const { id } of rows) yield id;
    if (rows.length < IDS) return;
    after = rows.at(-1)!.id;
  }
}
