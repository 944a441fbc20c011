import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrateQueue } from '@/scripts/setup/migrate';
import { makeDatabase } from '@/scripts/setup/postgres';
import { runNode } from '@/scripts/setup/run';
import { copyTemplate } from '@/scripts/test/database';
import { applyMigration, lostRows, MIGRATIONS, readRows, writeRows } from '@/scripts/test/migrations';

it('The migrations make exactly the database that the schema describes', async () => {
  const url = await copyTemplate(inject('templateUrl'));
  const difference = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema'];
  const compared = runNode(['scripts/prisma.mjs', ...difference, '--exit-code'], { DATABASE_URL: url });
  await expect(compared).resolves.toBeUndefined();
});

/** Tables, columns and rows that a migration takes away or changes; what became of them is tested below. */
const TAKEN_AWAY: Record<string, string[]> = {
  '20261126100000_job_queue': ['Outbox'],
  '20261126100000_live_lists': ['Heat'],
  '20261126130000_search_places': ['SearchEntry.authorIds'],
  '20261126161000_writes': ['Story.embargoUntil'],
  '20261126160000_invariants': [
    'Address ["/news/2026/11/05/b"',
    'Author ["a-3"',
    'LiveCount ["s-news"',
    'LiveCount ["2026-11"',
    'LiveCount ["2026-11-05"',
    'SearchQueue ["st-lost"',
    'Section ["s-news-2"',
    'Story ["st-draft"',
    'Story ["st-hollow"',
    'Story ["st-former"',
    'Story ["st-lost"',
    'Topic ["t-2"',
    'Topic ["t-3"',
  ],
  '20261127100000_second_texts': ['Revision ["r-bi"', 'Story ["st-bi"'],
  '20261127170000_translations': ['Story.madeFromId'],
  '20261127122000_second_block_texts': ['Revision ["r-blocks"', 'Story ["st-blocks"'],
  '20261127220000_audit': Array.from({ length: 3 }, () => 'Event ["2026-11-02T00:00:00+00:00"'),
};

describe('over the rows of a paper', () => {
  let client: pg.Client;
  const rows = async (sql: string) => (await client.query(sql)).rows as Record<string, unknown>[];

  /** What each migration is there for, where it moves rows. */
  const MOVED: Record<string, () => Promise<void>> = {
    '20261125060000_readers': async () => {
      const stories = await rows(`SELECT id, "liveTopicIds", "liveAuthorIds" FROM "Story" ORDER BY id`);
      const none = { liveTopicIds: [], liveAuthorIds: [] };
      expect(stories).toEqual([
        { id: 'st-draft', ...none },
        { id: 'st-due', ...none },
        { id: 'st-live', liveTopicIds: ['t-1'], liveAuthorIds: ['a-1'] },
      ]);
    },
    '20261125080000_edition_ink': async () => {
      const inks = await rows(`SELECT code, ink FROM "Edition" ORDER BY code`);
      expect(inks.map(({ code, ink }) => `${code} ${ink}`)).toEqual(['en petrol', 'fr blue', 'zh cinnabar']);
    },
    '20261126100000_job_queue': async () => {
      const jobs = await rows(`
        SELECT tasks.identifier AS task, payload, run_at AS "runAt", attempts < max_attempts AS waits, last_error AS error
        FROM graphile_worker._private_jobs jobs JOIN graphile_worker._private_tasks tasks ON tasks.id = task_id
        ORDER BY run_at`);
      expect(jobs).toMatchObject([
        {
          task: 'websub',
          payload: { hub: 'https://hub.example/' },
          waits: true,
          runAt: new Date('2026-11-03T11:00Z'),
        },
        { task: 'indexnow', payload: { key: 'a1b2c3d4' }, waits: false, error: 'answered 403' },
        { task: 'email', payload: { emailId: 'em-1' }, waits: true, runAt: new Date('2026-11-03T13:00Z') },
      ]);
    },
    '20261126100000_live_lists': async () => {
      const [popularity] = await rows(`SELECT "editionId", rank FROM "Popularity"`);
      expect(popularity!.editionId).toBe('e-en');
      // 12.5 views, of which half count after six hours.
      expect(popularity!.rank).toBeCloseTo(Math.log2(12.5) + Date.parse('2026-11-03Z') / 21_600_000, 6);
      const counts = await rows(`SELECT kind, key, stories FROM "LiveCount" ORDER BY kind, key`);
      expect(counts.map(({ kind, key, stories }) => `${kind} ${key} ${stories}`)).toEqual([
        'section s-asia 1',
        'topic t-1 1',
        'author a-1 1',
        'month 2026-11 1',
        'day 2026-11-01 1',
      ]);
      const named = await rows(
        `SELECT "topicId", "authorId" FROM "LiveTopic" JOIN "LiveAuthor" USING ("storyId")`,
      );
      expect(named).toEqual([{ topicId: 't-1', authorId: 'a-1' }]);
      expect(await rows(`SELECT "editionId", live FROM "Correction"`)).toEqual([
        { editionId: 'e-en', live: true },
      ]);
    },
    '20261126160000_invariants': async () => {
      const named = await rows(`
        SELECT id, names FROM "Topic" UNION ALL SELECT id, names FROM "Author"
        UNION ALL SELECT id, to_jsonb(name) FROM "Section" ORDER BY id`);
      expect(Object.fromEntries(named.map(({ id, names }) => [id, names]))).toMatchObject({
        't-1': { en: 'Ports', zh: '港口' },
        't-2': { en: 'PORTS 2', fr: 'Ports' },
        't-3': { en: 'Ports 2 2' },
        'a-1': { en: 'Ed' },
        'a-3': { en: 'Éd 2' },
        's-news': 'News',
        's-news-2': 'news 2',
      });
      const stories = await rows(
        `SELECT id, stage, "liveRevisionId" IS NOT NULL AS live,
           "groupId" IN ('sg-1', 'sg-2', 'sg-3', 'sg-4', 'sg-5', 'sg-6') AS same,
           (SELECT path FROM "Address" WHERE "storyId" = story.id AND current) AS path
         FROM "Story" AS story ORDER BY id`,
      );
      expect(stories.map(row => Object.values(row).join(' '))).toEqual([
        'st-draft draft false false ',
        'st-due scheduled false true ',
        'st-former published true true /news/2026/11/05/b',
        'st-hollow draft false true ',
        'st-live published true true /news/asia/2026/11/01/ferries',
        'st-lost draft false true ',
        'st-second draft false true ',
      ]);
    },
    '20261126161000_writes': async () => {
      const hands = await rows(`SELECT "storyId", "personId" FROM "Contributor" ORDER BY 1, 2`);
      expect(hands.map(({ storyId, personId }) => `${storyId} ${personId}`)).toEqual([
        'st-draft p-gone',
        'st-due p-ed',
        'st-hollow p-ed',
        'st-second p-ed',
      ]);
      const held = await rows(`SELECT id, "embargoUntil" FROM "StoryGroup" WHERE "embargoUntil" IS NOT NULL`);
      expect(held).toEqual([{ id: 'sg-3', embargoUntil: new Date('2026-12-24T06:00Z') }]);
    },
    '20261127100000_second_texts': async () => {
      const [story] = await rows(
        `SELECT version, fields, body -> 'content' AS blocks FROM "Story" WHERE id = 'st-bi'`,
      );
      const gallery = { content: [{ attrs: { caption: '', alt: 'A boat', secondAlt: '船' } }] };
      expect(story).toMatchObject({
        version: 5,
        fields: {
          ...{ kicker: 'Ports', headline: 'Mist', secondHeadline: '雾' },
          ...{ standfirst: 'One.', secondStandfirst: '一。 二。' },
          lead: { caption: 'A quay.', secondCaption: '码头。', credit: 'Qiu', alt: 'Cranes' },
        },
        blocks: [{ type: 'paragraph' }, { attrs: { caption: 'Night.', secondCaption: '夜。' } }, gallery],
      });
      expect(story!.fields).not.toHaveProperty('secondKicker');
      const [revision] = await rows(`SELECT fields FROM "Revision" WHERE id = 'r-bi'`);
      expect(revision!.fields).toMatchObject({ headline: 'Fog', secondHeadline: '雾' });
      await expect(rows(`UPDATE "Revision" SET number = 9 WHERE id = 'r-bi'`)).rejects.toThrow();
    },
    '20261127170000_translations': async () => {
      const links = await rows(`
        SELECT "storyId", side, "sourceId", "madeFrom", "comparedTo", changed, behind FROM "Translation"`);
      expect(links).toEqual([
        {
          ...{ storyId: 'st-made', side: 0, sourceId: 'st-bi', madeFrom: 1, comparedTo: 1 },
          ...{ changed: 0, behind: false },
        },
      ]);
      const jobs = await rows(`SELECT payload FROM graphile_worker._private_jobs WHERE key LIKE 'compare-%'`);
      expect(jobs).toEqual([{ payload: { sourceId: 'st-bi' } }]);
      await expect(rows(`UPDATE "Translation" SET behind = true`)).rejects.toThrow(
        'Translation_behind_check',
      );
    },
    '20261127122000_second_block_texts': async () => {
      const [story] = await rows(
        `SELECT version, fields, body -> 'content' AS blocks FROM "Story" WHERE id = 'st-blocks'`,
      );
      const picture = { attrs: { credit: 'Qiu', secondCredit: '邱' } };
      expect(story).toMatchObject({
        version: 3,
        fields: { lead: { credit: 'Qiu', secondCredit: '邱' } },
        blocks: [
          { attrs: { caption: 'All.', secondCaption: '全部。' }, content: [picture] },
          { attrs: { caption: 'Fares', secondCaption: '票价', source: 'Port' } },
          { attrs: { title: 'Horn', secondTitle: '汽笛' } },
          { type: 'paragraph' },
        ],
      });
      const [revision] = await rows(
        `SELECT body -> 'content' -> 0 AS block FROM "Revision" WHERE id = 'r-blocks'`,
      );
      expect(revision!.block).toMatchObject({ attrs: { caption: 'Fares', secondCaption: '票价' } });
      await expect(rows(`UPDATE "Revision" SET number = 9 WHERE id = 'r-blocks'`)).rejects.toThrow();
    },
    '20261127220000_audit': async () => {
      const events = await rows(`
        SELECT "subjectKind" AS kind, "subjectId" AS id, data, "originDigest" <> '' AS origin
        FROM "Event" WHERE id > 9000 AND kind <> 'story.record' ORDER BY "Event".id`);
      expect(events).toEqual([
        { kind: null, id: null, data: {}, origin: true },
        { kind: 'person', id: 'p-gone', data: {}, origin: false },
        { kind: 'front', id: 'e-en', data: { number: 1 }, origin: false },
      ]);
      expect(await rows(`SELECT device FROM "EventOrigin"`)).toEqual([{ device: 'Firefox' }]);
      const [linked] = await rows(`
        SELECT count(*) = (SELECT count(*) FROM "Event") AS all, min(number)::int AS first,
          max(number) = count(*) AS unbroken FROM "EventLink"`);
      expect(linked).toEqual({ all: true, first: 1, unbroken: true });
      const live = await rows(`SELECT live->>'liveRevisionId' AS id FROM "EventLink" WHERE live IS NOT NULL`);
      expect(live.length).toBeGreaterThan(0);
      for (const statement of [`DELETE FROM "EventLink"`, `TRUNCATE "Event" CASCADE`])
        await expect(rows(statement)).rejects.toThrow(/append-only/);
    },
  };

  beforeAll(async () => {
    const url = new URL(inject('templateUrl'));
    url.pathname = '/grown';
    await makeDatabase(url.href);
    await migrateQueue(url.href);
    client = new pg.Client({ connectionString: url.href });
    await client.connect();
  });
  afterAll(() => client.end());

  it.each(MIGRATIONS)('%s keeps what was written before it', async name => {
    const before = await readRows(client);
    const empty = Object.keys(before).filter(table => before[table]!.length === 0);
    expect(empty, 'tables without a row prove nothing: write some in scripts/test/rows').toEqual([]);
    await applyMigration(client, name);
    const mended = lostRows(before, await readRows(client)).map(row => row.split(',', 1)[0]!);
    expect(mended).toEqual(TAKEN_AWAY[name] ?? []);
    await MOVED[name]?.();
    await writeRows(client, name);
  });
});
