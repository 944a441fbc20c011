import { fillEditions } from './editions';
import { fillPeople } from './people';
import { fillStories } from './stories';
import { fillAllTexts, textsOf } from './texts';
import pg from 'pg';

/** Plans a third of the stories: each for the day on which it was last changed, and due six hours after that. */
const FILL_PLANS = `
  INSERT INTO "Plan" ("storyId", day, deadline, "expectedWords", open)
  SELECT id, ("updatedAt" AT TIME ZONE 'UTC')::date, "updatedAt" + interval '6 hours', 600, is_open_stage(stage)
  FROM "Story" WHERE hashtext(id) % 3 = 0`;

/** The settings of connections that fill: no triggers or foreign keys, which only a superuser can turn off. */
const SETTINGS = [
  `SET session_replication_role = replica`,
  `SET synchronous_commit = off`,
  `SET maintenance_work_mem = '2GB'`,
  `SET max_parallel_maintenance_workers = 2`,
  `SET work_mem = '128MB'`,
  `SET client_min_messages = warning`,
];

/** Opens a connection for filling the database at this address. */
async function openForFill(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const setting of SETTINGS) await client.query(setting);
  return client;
}

/** Tables whose indexes are built after the fill, which is much faster than updating them. */
const LARGE = [
  'Story',
  'StoryGroup',
  'Revision',
  'Address',
  'Event',
  'SearchEntry',
  'WorkingEntry',
  'Popularity',
  'Correction',
];

/** The numbered parts that stories are built from; dropped once the paper is filled. */
const SCALE = `
  CREATE SCHEMA scale;
  CREATE TABLE scale.now (time timestamptz);
  CREATE TABLE scale.size (name text PRIMARY KEY, count bigint);
  CREATE TABLE scale.edition (id text, code text, language text, config regconfig, zone text, share_from float8, share_to float8);
  CREATE TABLE scale.section (edition_id text, number int, id text, path text);
  CREATE TABLE scale.desk (number int PRIMARY KEY, id text);
  CREATE TABLE scale.person (number int PRIMARY KEY, id text);
  CREATE TABLE scale.topic (number int PRIMARY KEY, id text);
  CREATE TABLE scale.author (number int PRIMARY KEY, id text, names jsonb);
  CREATE TABLE scale.media (number int PRIMARY KEY, id text);
  CREATE TABLE scale.title (language text, number int, headline text, standfirst text, vector tsvector, prefixes tsvector,
    PRIMARY KEY (language, number));
  CREATE TABLE scale.body (language text, number int, body jsonb, text text, vector tsvector, PRIMARY KEY (language, number));
  ALTER TABLE scale.body ALTER COLUMN body SET STORAGE EXTERNAL, ALTER COLUMN text SET STORAGE EXTERNAL,
    ALTER COLUMN vector SET STORAGE EXTERNAL;`;

/**
 * Fills an empty, migrated paper by SQL. The same number produces the same paper, except for the ids of editions and
 * people.
 * @param url of the database; its user must be a superuser
 * @param now the publication time of the newest story
 * @param report called at the start of each step
 */
export async function fillPaper(
  url: string,
  stories: number,
  now: Date,
  report: (step: string) => void = () => {},
): Promise<void> {
  const clients = await Promise.all([openForFill(url), openForFill(url)]);
  const client = clients[0]!;
  try {
    const { rows } = await client.query(`SELECT FROM "Edition" LIMIT 1`);
    if (rows.length) throw new Error('Only an empty paper can be filled, and this one has editions');
    report('editions, people and texts');
    await client.query(SCALE);
    await client.query(`INSERT INTO scale.now VALUES ($1)`, [now]);
    await fillEditions(client);
    await fillPeople(client, stories);
    await fillAllTexts(client, stories);
    await client.query(
      `INSERT INTO scale.size VALUES ('story', $1), ('text', $2), ('desk', (SELECT count(*) FROM scale.desk)),
         ('person', (SELECT count(*) FROM scale.person)), ('topic', (SELECT count(*) FROM scale.topic)),
         ('author', (SELECT count(*) FROM scale.author)), ('media', (SELECT count(*) FROM scale.media))`,
      [stories, textsOf(stories)],
    );
    await client.query('ANALYZE');
    report('stories');
    const indexes = await dropIndexes(client);
    await fillStories(clients, stories);
    report('indexes');
    await makeIndexes(clients, indexes);
    await client.query(FILL_PLANS);
    report('counts');
    await client.query(`DROP SCHEMA scale CASCADE`);
    await client.query(`SELECT renew_names()`);
    await client.query(`SELECT recount_live_lists()`);
    await client.query(`SELECT recount_live_media()`);
    await client.query(`SELECT recount_stages()`);
    await client.query(`VACUUM (ANALYZE)`);
  } finally {
    await Promise.all(clients.map(one => one.end()));
  }
}

/** Drops the indexes of the large tables that are not unique. @returns their definitions */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = ANY(SELECT ('"' || name || '"')::regclass FROM unnest($1::text[]) AS name) AND NOT indisunique`,
    [LARGE],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

async function makeIndexes(clients: pg.Client[], definitions: string[]): Promise<void> {
  // GIN indexes take longest, so they come first.
  const left = definitions.toSorted((a, b) => Number(b.includes('gin')) - Number(a.includes('gin')));
  await Promise.all(
    clients.map(async client => {
      for (let next = left.shift(); next; next = left.shift()) await client.query(next);
    }),
  );
}
