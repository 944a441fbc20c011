import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory } from '@/scripts/test/publish';
import { makeJobsDue, runDueJobs, waitingJobs } from '@/scripts/test/jobs';
import { inTransaction, closeDatabase } from '@/server/store/database';
import { enqueue } from '@/server/store/jobs/queue';
import { canChangeRecord } from '@/server/store/doctor/database-state';
import { loadStory } from '@/server/store/stories/stories';
import { grantServerRole, makeServerRole, SERVER_ROLE } from './server-role';

const fixture = testPaper();
const now = new Date('2026-11-24T04:00:00Z');
let ownerUrl: string;
let server: pg.Client;

beforeAll(async () => {
  ownerUrl = process.env.DATABASE_URL!;
  for (const password of ['first', 'second']) {
    process.env.DATABASE_URL = await makeServerRole(ownerUrl, password);
    await grantServerRole(ownerUrl, SERVER_ROLE);
  }
  await closeDatabase();
  server = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await server.connect();
});
afterAll(() => server.end());

it('the server’s role publishes, withdraws and does jobs', async () => {
  const { editionId, sectionId } = fixture.paper;
  const admin = await fixture.paper.person('admin');
  const id = await publishStory(admin, { editionId, at: now, fields: { slug: 'a-story', sectionId } });
  await act(admin, id, 'correct', now, 'Nine, not ten.');
  await act(admin, id, 'kill', now);
  expect((await loadStory(id))!.stage).toBe('killed');

  const done: unknown[] = [];
  await inTransaction(connection => enqueue([{ task: 'count', payload: 1, key: 'count' }], connection));
  await runDueJobs({ count: async () => Promise.reject(new Error('not yet')) });
  await makeJobsDue();
  await runDueJobs({ count: async payload => void done.push(payload) });
  expect(done).toEqual([1]);
  expect(await waitingJobs()).toEqual([]);
});

const REFUSED = [
  `UPDATE "Event" SET kind = 'nothing'`,
  `DELETE FROM "Event"`,
  `TRUNCATE "Event"`,
  `UPDATE "EventLink" SET hash = ''`,
  `DELETE FROM "EventLink"`,
  `INSERT INTO "EventLink" VALUES (1000, 1000, now(), NULL, '', '')`,
  `INSERT INTO "UnlinkedEvent" VALUES (1000)`,
  `UPDATE "EventOrigin" SET network = ''`,
  `UPDATE "RecordedState" SET state = NULL, salt = ''`,
  `INSERT INTO "RecordedState" VALUES (1000, 'topic', 't', '{}', '')`,
  `DELETE FROM "RecordedState"`,
  `ALTER TABLE "Event" ADD COLUMN extra TEXT`,
  `ALTER TABLE "Story" DISABLE TRIGGER ALL`,
  `DROP TABLE "Story"`,
  `DROP FUNCTION recount_live_media`,
  `CREATE TABLE mine (id INT)`,
  `CREATE ROLE another`,
  `ALTER ROLE ${SERVER_ROLE} SUPERUSER`,
  `DELETE FROM _prisma_migrations`,
  `UPDATE "DatabaseObjects" SET files = ''`,
  `SET session_replication_role = 'replica'`,
  `COPY "Person" TO PROGRAM 'cat'`,
];
it.each(REFUSED)('the server’s role may not: %s', async statement => {
  await expect(server.query(statement)).rejects.toThrow(/permission denied|must be owner|must be able/);
});

it('the doctor warns when the server works as the owner', async () => {
  expect(await canChangeRecord()).toBe(false);
  await closeDatabase();
  process.env.DATABASE_URL = ownerUrl;
  expect(await canChangeRecord()).toBe(true);
});

it('the server’s role sees every event that it adds', async () => {
  const { rows } = await server.query('SELECT count(*)::int AS events FROM "Event"');
  expect(rows[0].events).toBeGreaterThan(0);
});
