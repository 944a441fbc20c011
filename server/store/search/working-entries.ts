import type { Body } from '@/domain/document/body';
import type { StoryFields } from '@/domain/story/story';
import type { Stage } from '@/domain/story/workflow';
import type { Connection } from '../database';
import { clientOf, prisma } from '../prisma';
import { readRows } from '../corrupt-rows';
import { storedBody, storedFields } from '../stored-fields';
import { searchConfigurations } from './search-languages';
import { configurationLexeme, scopeLexemes, weekLexeme } from './working-lexemes';

/** A working copy with the facts to index. */
export interface WorkingCopy {
  storyId: string;
  version: number;
  editionId: string;
  deskId: string | null;
  stage: Stage;
  fields: StoryFields;
  body: Body;
  updatedAt: Date;
  /** Whether it is or was covered live. */
  isCovered: boolean;
}

/** The index entry of a working copy, for the newsroom. The texts are lexemes, separated by spaces. */
export interface WorkingEntry extends Omit<WorkingCopy, 'fields' | 'body' | 'isCovered'> {
  form: number;
  /** Words of its text, each Chinese character counted as one. */
  length: number;
  /** The languages it is written in, as BCP 47 tags. */
  languages: string[];
  words: string;
  /** The word starts by which it is found. */
  prefixes: string[];
}

type CopyRow = Omit<WorkingCopy, 'fields' | 'body'> & { fields: unknown; body: unknown };

const toCopy = (row: CopyRow): WorkingCopy => ({
  ...row,
  fields: storedFields(row.fields),
  body: storedBody(row.body),
});

/**
 * Takes the newest changes that no other process has locked, and reads the current state of their stories. They are
 * removed when the transaction commits. A story that is saved in between is queued again.
 */
export async function takeChangedCopies(limit: number, connection: Connection): Promise<WorkingCopy[]> {
  const rows = await clientOf(connection).$queryRaw<CopyRow[]>`
    WITH taken AS (
      DELETE FROM "WorkingChange" WHERE id IN (
        SELECT id FROM "WorkingChange" ORDER BY id DESC LIMIT ${limit} FOR UPDATE SKIP LOCKED
      )
      RETURNING "storyId"
    )
    SELECT id AS "storyId", version, "editionId", "deskId", stage, fields, body, "updatedAt",
      "coverageStartedAt" IS NOT NULL AS "isCovered"
    FROM "Story"
    WHERE id IN (SELECT "storyId" FROM taken) ORDER BY id`;
  return readRows('Story', rows, ({ storyId }) => storyId, toCopy);
}

/** Queues entries of an older format for rebuilding, a batch at a time; returns how many. */
export function requeueOlderForms(form: number, limit: number): Promise<number> {
  return prisma().$executeRaw`
    WITH older AS (
      SELECT "storyId" FROM "WorkingEntry" WHERE form < ${form} AND NOT EXISTS (
        SELECT 1 FROM "WorkingChange" change WHERE change."storyId" = "WorkingEntry"."storyId"
      ) ORDER BY form LIMIT ${limit}
    )
    INSERT INTO "WorkingChange" ("storyId") SELECT "storyId" FROM older`;
}

/** Writes these entries, replacing older ones of the same stories. */
export async function writeWorkingEntries(entries: WorkingEntry[], connection: Connection): Promise<void> {
  const configurations = entries.map(({ languages }) => searchConfigurations(languages));
  // PostgreSQL has no arrays of arrays of different lengths, so lexemes are joined by spaces, which none contains.
  const lexemes = entries.map((entry, at) =>
    [
      ...entry.prefixes,
      ...configurations[at]!.map(configurationLexeme),
      ...scopeLexemes({ ...entry, stages: [entry.stage] }),
      weekLexeme(entry.updatedAt),
    ].join(' '),
  );
  await clientOf(connection).$executeRaw`
    INSERT INTO "WorkingEntry" ("storyId", version, form, "updatedAt", length, words)
    SELECT "storyId", version, form, "updatedAt", length,
      to_tsvector(first::regconfig, text)
        || CASE WHEN second IS NULL THEN '' ELSE to_tsvector(second::regconfig, text) END
        || array_to_tsvector(string_to_array(lexemes, ' '))
    FROM unnest(
      ${entries.map(({ storyId }) => storyId)}::text[], ${entries.map(({ version }) => version)}::int[],
      ${entries.map(({ form }) => form)}::int[], ${entries.map(({ updatedAt }) => updatedAt)}::timestamptz[],
      ${entries.map(({ length }) => length)}::int[],
      ${configurations.map(([first]) => first!)}::text[], ${configurations.map(([, second]) => second ?? null)}::text[],
      ${entries.map(({ words }) => words)}::text[], ${lexemes}::text[]
    ) AS given("storyId", version, form, "updatedAt", length, first, second, text, lexemes)
    ON CONFLICT ("storyId") DO UPDATE SET
      version = excluded.version, form = excluded.form, "updatedAt" = excluded."updatedAt",
      length = excluded.length, words = excluded.words
    WHERE "WorkingEntry".version <= excluded.version`;
}
