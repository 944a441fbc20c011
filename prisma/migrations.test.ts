import { readdirSync, readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { runNode } from '@/scripts/setup/run';
import { copyTemplate } from '@/scripts/test/database';

const MIGRATIONS = readdirSync('prisma/migrations', { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)
  .sort();
const AFTER_THE_BASELINE = MIGRATIONS.slice(1);

it('Migrations make exactly the tables that the schema describes', async () => {
  const url = await copyTemplate(inject('templateUrl'));
  const difference = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema'];
  const compared = runNode(['scripts/prisma.mjs', ...difference, '--exit-code'], { DATABASE_URL: url });
  await expect(compared).resolves.toBeUndefined();
});

it('No migration is dated in the future', () => {
  const now = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  expect(MIGRATIONS.filter(name => !/^\d{14}_\w+$/.test(name) || name.slice(0, 14) > now)).toEqual([]);
});

it('The baseline is the first migration', () => {
  expect(MIGRATIONS[0]).toMatch(/_baseline$/);
});

it.each(AFTER_THE_BASELINE)('Migration %s only adds to the database', name => {
  expect(removals(readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8'))).toEqual([]);
});

it.each([
  'CREATE TABLE "A" ("id" TEXT NOT NULL)',
  'CREATE TYPE "B" AS ENUM (\'a\')',
  'ALTER TYPE "B" ADD VALUE \'b\'',
  'CREATE UNIQUE INDEX "A_key" ON "A"("id") WHERE "id" <> \'; DROP TABLE\'',
  'ALTER TABLE "A" ADD COLUMN "drop" TEXT NOT NULL DEFAULT \'\',\n    ADD COLUMN "b" TEXT',
  'ALTER TABLE "A" ADD CONSTRAINT "A_check" CHECK ("b" IN (\'a\', \'b\'))',
  'ALTER TABLE "A" ALTER COLUMN "b" SET DEFAULT \'a\'',
  'ALTER TABLE "A" ALTER COLUMN "b" DROP NOT NULL',
  'ALTER TABLE "A" VALIDATE CONSTRAINT "A_check"',
  'INSERT INTO "A" ("id") SELECT "id" FROM "C"',
  'UPDATE "A" SET "b" = "id" WHERE "b" IS NULL',
  '-- DROP TABLE would lose rows.\nCREATE EXTENSION IF NOT EXISTS pg_trgm',
])('A statement that only adds is allowed: %s', sql => {
  expect(removals(`${sql};`)).toEqual([]);
});

it.each([
  'DROP TABLE "A"',
  'DROP INDEX "A_key"',
  'DELETE FROM "A"',
  'TRUNCATE "A"',
  'ALTER TABLE "A" DROP COLUMN "b"',
  'ALTER TABLE "A" ADD COLUMN "c" TEXT, DROP COLUMN "b"',
  'ALTER TABLE "A" RENAME COLUMN "b" TO "c"',
  'ALTER TABLE "A" RENAME TO "B"',
  'ALTER TABLE "A" ALTER COLUMN "b" TYPE INTEGER',
  'ALTER TABLE "A" ALTER COLUMN "b" SET DATA TYPE INTEGER',
  'ALTER TABLE "A" ALTER COLUMN "b" SET NOT NULL',
  "ALTER TYPE \"B\" RENAME VALUE 'a' TO 'b'",
  'CREATE FUNCTION f() RETURNS INTEGER LANGUAGE sql AS $$ SELECT 1 $$',
  'CREATE TRIGGER t AFTER INSERT ON "A" FOR EACH ROW EXECUTE FUNCTION f()',
  'DO $$ BEGIN DROP TABLE "A"; END $$',
])('A statement that does not only add is refused: %s', sql => {
  expect(removals(`${sql};`)).toHaveLength(1);
});

/**
 * What a migration may remove: password links that a newer one replaced, an index covered by another, and a list of
 * scopes that a longer one replaces.
 */
const UNUSED =
  /^(DELETE FROM "PasswordLink" AS older\b|DROP INDEX "PasswordLink_personId_idx"$|ALTER TABLE "ApiToken" DROP CONSTRAINT "ApiToken_scopes_check"$)/;

/** Statements that only add, or change rows; for `ALTER TABLE`, each of its actions. */
const ADDS = [
  /^CREATE (TABLE|TYPE|(UNIQUE )?INDEX|SEQUENCE|EXTENSION)\b/,
  /^ALTER TYPE \S+ ADD VALUE\b/,
  /^(INSERT INTO|UPDATE)\b/,
];
const TABLE_ADDS =
  /^(ADD (COLUMN|CONSTRAINT)|VALIDATE CONSTRAINT|ALTER COLUMN \S+ (SET DEFAULT|DROP NOT NULL|SET STORAGE))\b/;

/** The statements of a migration that do more than add. */
function removals(sql: string): string[] {
  const bare = sql
    .replaceAll(/\$\$[^$]*\$\$/g, '$$$$')
    .replaceAll(/'(?:[^']|'')*'/g, "''")
    .replaceAll(/--.*$/gm, '');
  return bare
    .split(';')
    .map(statement => statement.trim().replaceAll(/\s+/g, ' '))
    .filter(statement => statement && !UNUSED.test(statement) && !onlyAdds(statement));
}

function onlyAdds(statement: string): boolean {
  const table = /^ALTER TABLE \S+ (?<actions>.*)$/.exec(statement)?.groups?.actions;
  if (!table) return ADDS.some(pattern => pattern.test(statement));
  return topLevelParts(table).every(action => TABLE_ADDS.test(action));
}

/** Parts of a list between commas that no bracket encloses. */
function topLevelParts(list: string): string[] {
  let depth = 0;
  const parts = [''];
  for (const character of list) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map(part => part.trim());
}
