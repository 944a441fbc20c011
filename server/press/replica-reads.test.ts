import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import pg from 'pg';
import { eventually } from '@/scripts/test/eventually';
import { startStandby, type Standby } from '@/scripts/test/services/standby';
import { clusterOutside, startPostgres, type EmbeddedPostgres } from '@/scripts/setup/postgres';
import { ensureDataDir } from '@/server/settings';
import { closeDatabase } from '@/server/store/database';
import { prisma } from '@/server/store/prisma';
import { ReadReplica, registerReplica, replica } from '@/server/store/replica';
import { readForPages } from './replica-reads';

const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-primary-'));
const servers = {} as { primary: EmbeddedPostgres; standby: Standby };
let primary: pg.Client;
let standby: pg.Client;

beforeAll(async () => {
  ensureDataDir(dataDir);
  servers.primary = await startPostgres(dataDir);
  servers.standby = await startStandby({ url: servers.primary.url, dataDir });
  process.env.DATABASE_URL = servers.primary.url;
  process.env.DATABASE_REPLICA_URL = servers.standby.url;
  [primary, standby] = [servers.primary, servers.standby].map(
    ({ url }) => new pg.Client({ connectionString: url }),
  ) as [pg.Client, pg.Client];
  for (const client of [primary, standby]) {
    client.on('error', () => {});
    await client.connect();
  }
  await primary.query('CREATE TABLE headline (words text)');
});

beforeEach(() => follow(servers.standby.url));

afterEach(async () => {
  await replica()?.stop();
  registerReplica(null);
});

afterAll(async () => {
  await closeDatabase();
  delete process.env.DATABASE_REPLICA_URL;
  await servers.standby.discard();
  await servers.primary.discard();
  for (const folder of [clusterOutside(dataDir), dataDir])
    if (folder) rmSync(folder, { recursive: true, force: true });
});

function follow(url: string): void {
  registerReplica(new ReadReplica(servers.primary.url, url));
  replica()!.start();
}

const isCurrent = () => eventually(() => expect(replica()!.isCurrent).toBe(true));

interface Read {
  fromStandby: boolean;
  words: string[];
}
const readWords = async (): Promise<Read> => {
  const [row] = await prisma().$queryRaw<[Read]>`
    SELECT pg_is_in_recovery() AS "fromStandby", ARRAY(SELECT words FROM headline) AS words`;
  return row;
};

/** Commits a headline as publishing does; its purge arrives afterwards. */
async function publish(words: string): Promise<void> {
  await primary.query('INSERT INTO headline VALUES ($1)', [words]);
  replica()!.changed();
}

it('Readers’ pages are read from the standby once it is current, and other work is not', async () => {
  await isCurrent();
  expect((await readForPages(readWords)).fromStandby).toBe(true);
  expect((await readWords()).fromStandby).toBe(false);
});

it('A published change is read from the primary until the standby has replayed it, then from the standby', async () => {
  await isCurrent();
  await standby.query('SELECT pg_wal_replay_pause()');
  await publish('first');
  expect(await readForPages(readWords)).toEqual({ fromStandby: false, words: ['first'] });
  await standby.query('SELECT pg_wal_replay_resume()');
  await isCurrent();
  expect(await readForPages(readWords)).toEqual({ fromStandby: true, words: ['first'] });
});

it('A page that is being read during a publication reads the rest from the primary', async () => {
  await isCurrent();
  await standby.query('SELECT pg_wal_replay_pause()');
  const [before, after] = await readForPages(async () => {
    const first = await readWords();
    await publish('in between');
    return [first, await readWords()] as const;
  });
  await standby.query('SELECT pg_wal_replay_resume()');
  expect(before.fromStandby).toBe(true);
  expect(after.words).toContain('in between');
});

it('A standby that falls behind without a purge is not read from until it has caught up', async () => {
  await isCurrent();
  await standby.query('SELECT pg_wal_replay_pause()');
  await primary.query(`INSERT INTO headline VALUES ('unannounced')`);
  await eventually(() => expect(replica()!.isCurrent).toBe(false));
  await standby.query('SELECT pg_wal_replay_resume()');
  await isCurrent();
});

it('The standby is not read from while this process receives no notifications', async () => {
  await isCurrent();
  replica()!.setReceiving(false);
  await publish('unheard');
  const replayed = () => standby.query(`SELECT FROM headline WHERE words = 'unheard'`);
  await eventually(async () => expect((await replayed()).rowCount).toBe(1));
  expect((await readForPages(readWords)).fromStandby).toBe(false);
  replica()!.setReceiving(true);
  await isCurrent();
});

it('A page that the standby cannot answer is read from the primary', async () => {
  await isCurrent();
  const refused = () => prisma().$executeRaw`INSERT INTO headline SELECT 'written' WHERE pg_is_in_recovery()`;
  expect(await readForPages(refused)).toBe(0);
  await isCurrent();
});

const wrong: [title: string, url: () => URL][] = [
  ['the primary itself', () => new URL(servers.primary.url)],
  [
    'another database of the standby',
    () => Object.assign(new URL(servers.standby.url), { pathname: '/postgres' }),
  ],
  [
    'a port at which nothing answers',
    () => Object.assign(new URL('postgresql://a:b@127.0.0.1/c'), { port: '9' }),
  ],
];
it.each(wrong)('An address that leads to %s is never read from', async (_, url) => {
  await replica()!.stop();
  follow(url().href);
  await eventually(() => expect(replica()!.isUnusable).toBe(true));
  expect(replica()!.isCurrent).toBe(false);
  expect((await readForPages(readWords)).fromStandby).toBe(false);
});

it('Pages are read from the primary when the standby is stopped', async () => {
  await isCurrent();
  await servers.standby.discard();
  expect((await readForPages(readWords)).fromStandby).toBe(false);
  await eventually(() => expect(replica()!.isCurrent).toBe(false));
});
