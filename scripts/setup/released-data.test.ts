import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { emptyFields } from '@/domain/story/story';
import { examine, type Broken } from '@/server/doctor/doctor';
import { repairSearchIndex } from '@/server/search/search-index';
import { indexWorkingCopies } from '@/server/search/working-index';
import { closeDatabase } from '@/server/store/database';
import { prisma } from '@/server/store/prisma';
import { applyMigrations } from './migrate';
import { describePlan, migrationPlan } from './migration-plan';
import { makeDatabase } from './postgres';

const BASELINE = '20261129000000_baseline';
const BODY = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The ferry.' }] }],
};

let client: pg.Client;
let url: string;
beforeAll(async () => {
  const address = new URL(inject('templateUrl'));
  address.pathname = `/first_${Math.random().toString(36).slice(2)}`;
  url = address.href;
  await makeDatabase(url);
  client = new pg.Client({ connectionString: url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await closeDatabase();
});

/** Data of the first version; only its tables exist. */
async function makeFirstPaper(): Promise<void> {
  await client.query(readFileSync(`prisma/migrations/${BASELINE}/migration.sql`, 'utf8'));
  await client.query(`
    CREATE TABLE _prisma_migrations (
      id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
      logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(),
      applied_steps_count integer NOT NULL DEFAULT 0);
    INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', '', '${BASELINE}', now());
    UPDATE "Paper" SET name = 'The Ferry Post';
    INSERT INTO "Edition" (id, code, name, "shortName", mark, lang, zone, position, "isDefault", "firstYear")
    VALUES ('edition', 'en', 'Global', 'Global', 'G', 'en', 'UTC', 0, true, 1998);
    INSERT INTO "Section" (id, "editionId", slug, name, position) VALUES
      ('section', 'edition', 'china', 'China', 0), ('opinion', 'edition', 'opinion', 'Opinion', 1);
    INSERT INTO "Desk" (id, name) VALUES ('desk', 'Asia');
    INSERT INTO "Person" (id, email, name, "passwordHash") VALUES ('person', 'a@paper.example', 'Ada', 'none');
    INSERT INTO "Grant" (id, "personId", role) VALUES ('grant', 'person', 'admin');
    INSERT INTO "StoryGroup" (id) VALUES ('group');`);
  const fields = {
    ...emptyFields('The Ferry Post'),
    headline: 'A ferry',
    slug: 'ferry',
    sectionId: 'section',
  };
  const at = '2026-11-29T10:00:00Z';
  const values = [JSON.stringify(fields), JSON.stringify(BODY), at];
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO "Story" (id, "groupId", "editionId", "deskId", stage, version, fields, body, "createdById", "savedById",
       "liveSectionId", "firstPublishedAt", "lastPublishedAt", "createdAt", "updatedAt")
     VALUES ('story', 'group', 'edition', 'desk', 'published', 2, $1, $2, 'person', 'person', 'section', $3, $3, $3, $3)`,
    values,
  );
  await client.query(
    `INSERT INTO "Revision" (id, "storyId", number, reason, fields, body, "personId", "createdAt")
     VALUES ('revision', 'story', 1, 'publish', $1, $2, 'person', $3)`,
    values,
  );
  await client.query(`UPDATE "Story" SET "liveRevisionId" = 'revision' WHERE id = 'story'`);
  await client.query(
    `INSERT INTO "Address" (path, "storyId", current, "createdAt") VALUES ('/china/2026/11/29/ferry', 'story', true, $1)`,
    [at],
  );
  await client.query('COMMIT');
}

describe('The data of the first version', () => {
  it('gets a plan with every later migration, which does not apply them', async () => {
    expect((await migrationPlan(client)).migrations[0]!.name).toBe(BASELINE);
    await makeFirstPaper();
    const { migrations, makesObjects } = await migrationPlan(client);
    const later = readdirSync('prisma/migrations').filter(name => /^\d/.test(name) && name > BASELINE);
    expect(migrations.map(({ name }) => name)).toEqual(later.sort());
    expect(makesObjects).toBe(true);
    expect(describePlan({ migrations, makesObjects })).toContain('CREATE TABLE "OperationSample"');
    expect((await migrationPlan(client)).migrations).toHaveLength(later.length);
  });

  it('is intact after the migrations: rows are unchanged, and the doctor finds nothing in the story', async () => {
    const before = await client.query(`SELECT fields, body, version, stage FROM "Story"`);
    await applyMigrations(url);
    expect((await client.query(`SELECT fields, body, version, stage FROM "Story"`)).rows).toEqual(
      before.rows,
    );
    await client.query('SELECT renew_names(), recount_live_lists(), recount_live_media(), recount_stages()');
    process.env.DATABASE_URL = url;
    process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'broadsheet-released-'));
    // The rows were created without the triggers of the first version.
    await client.query(`INSERT INTO "WorkingChange" ("storyId") VALUES ('story')`);
    await indexWorkingCopies();
    await repairSearchIndex();
    const found: Broken[] = [];
    for await (const broken of examine()) found.push(broken);
    expect(found.filter(({ table }) => table === 'Story' || table === 'Revision')).toEqual([]);
    expect(await prisma().story.findMany({ include: { liveRevision: true } })).toMatchObject([
      { id: 'story', liveRevision: { reason: 'publish' } },
    ]);
  });

  it('has the section of its opinions, which was known by its slug, as an opinion section', async () => {
    const { rows } = await client.query('SELECT id FROM "Section" WHERE "isOpinion"');
    expect(rows).toEqual([{ id: 'opinion' }]);
  });

  it('has nothing planned once it is migrated', async () => {
    const plan = await migrationPlan(client);
    expect(plan).toEqual({ migrations: [], makesObjects: false });
    expect(describePlan(plan)).toBe('The database is up to date.');
  });
});
