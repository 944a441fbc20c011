import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@/scripts/test/eventually';
import { LISTENER_NAME } from '@/server/live/listen';
import { actOnStory } from '@/server/stories/transition/act-on-story';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory } from '@/scripts/test/publish';
import { inTransaction } from '@/server/store/database';
import type { Notification } from '@/server/store/notify';
import { newPurge, notifyPurge, PURGE_CHANNEL, purgeNotifications, type Purge } from '@/server/store/purges';
import { loadStory } from '@/server/store/stories/stories';
import { finishPage } from '../cache/page';
import { PageCache } from '../cache/page-cache';
import { listenForPurges } from './purge-listener';
import { keyOf } from '../surrogate-keys';

const fixture = testPaper();
const stops: (() => Promise<void>)[] = [];

/** The cache of a process that receives purges. */
let cache: PageCache;
let missed = 0;

beforeEach(async () => {
  cache = await startListening();
});
afterEach(() => Promise.all(stops.splice(0).map(stop => stop())));

async function startListening(): Promise<PageCache> {
  const listening = new PageCache(1e6);
  stops.push(await listenForPurges(process.env.DATABASE_URL!, pressOf(listening)));
  return listening;
}

/** The parts of a press that the listener uses. */
const pressOf = (listening: PageCache) => ({
  cache: listening,
  coverage: { missed: () => void missed++ },
  purgeNotified: ({ keys }: Purge) => void listening.purge(keys),
});

async function keep(name: string, keys: string, into = cache): Promise<void> {
  const rendered = { status: 200, headers: { 'surrogate-key': keys }, body: Buffer.from(name) };
  await into.fill(name, async () => ({ page: await finishPage(rendered), keep: true }));
}
const purgeOf = (...keys: string[]) => newPurge(keys);
const announcePurge = (...keys: string[]) =>
  inTransaction(connection => notifyPurge(purgeOf(...keys), connection));
const isKept = (name: string, by = cache) => by.get(name) !== undefined;

/** Ends the listening connections, as a restart of the database does. */
async function endListeners(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND starts_with(application_name, 'broadsheet-listener')`);
  await client.end();
}

describe('A purge', () => {
  it('by another process drops the pages with its keys only', async () => {
    await keep('/a', 'story:1 edition:en');
    await keep('/b', 'story:2 edition:en');
    await keep('/c', 'story:3 edition:fr');
    const [{ payload }] = purgeNotifications(purgeOf('story:1', 'edition:fr')) as [Notification];
    const program = `
      import pg from 'pg';
      const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
      await client.connect();
      await client.query('SELECT pg_notify($1, $2)', ${JSON.stringify([PURGE_CHANNEL, payload])});
      await client.end();`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'inherit' });
    expect(await once(child, 'close')).toEqual([0, null]);
    await eventually(() =>
      expect(['/a', '/b', '/c'].map(name => isKept(name))).toEqual([false, true, false]),
    );
  });

  it('reaches every process once its transaction has committed, and none when it fails', async () => {
    const other = await startListening();
    for (const each of [cache, other]) {
      await keep('/a', 'story:1', each);
      await keep('/b', 'story:2', each);
    }
    const failing = inTransaction(async connection => {
      await notifyPurge(purgeOf('story:2'), connection);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await inTransaction(async connection => {
      await notifyPurge(purgeOf('story:1'), connection);
      expect([isKept('/a'), isKept('/a', other)]).toEqual([true, true]);
    });
    await eventually(() => expect([isKept('/a'), isKept('/a', other)]).toEqual([false, false]));
    expect([isKept('/b'), isKept('/b', other)]).toEqual([true, true]);
  });

  it('is sent for a story that is published, corrected and killed', async () => {
    const editor = await fixture.paper.person('admin');
    const at = new Date('2026-11-24T08:00:00Z');
    const fields = { slug: 'one', sectionId: fixture.paper.sectionId, kicker: 'K' };
    await keep('/', keyOf.edition('en'));
    const id = await publishStory(editor, { editionId: fixture.paper.editionId, at, fields });
    await eventually(() => expect(isKept('/')).toBe(false));
    for (const [action, text] of [['correct', 'Nine, not ten.'], ['kill']] as const) {
      await keep('/one', keyOf.story(id));
      await keep('/other', keyOf.story('another-story'));
      await act(editor, id, action, at, text);
      await eventually(() => expect(isKept('/one')).toBe(false));
      expect(isKept('/other')).toBe(true);
    }
    expect((await loadStory(id))!.stage).toBe('killed');
  });
});

/** Another process that is connected, and confirms purges after a time or never. */
async function startOther(confirmsAfterMs: number | null): Promise<void> {
  const connectionString = process.env.DATABASE_URL;
  const client = new pg.Client({ connectionString, application_name: `${LISTENER_NAME} other` });
  await client.connect();
  await client.query(`LISTEN ${PURGE_CHANNEL}`);
  client.on('notification', ({ payload = '{}' }) => {
    if (confirmsAfterMs === null || !payload.includes('"isConfirmed":true')) return;
    const { id } = JSON.parse(payload) as Purge;
    setTimeout(() => void confirm(id), confirmsAfterMs);
  });
  async function confirm(id: string): Promise<void> {
    const report = JSON.stringify({ report: 'confirmed', from: 'other', purge: id });
    // The test may end first.
    await client.query('SELECT pg_notify($1, $2)', [PURGE_CHANNEL, report]).catch(() => {});
  }
  stops.push(() => client.end());
}

describe('A withdrawal', () => {
  const at = new Date('2026-11-24T08:00:00Z');
  const withdraw = async () => {
    const editor = await fixture.paper.person('editor');
    const id = await publishStory(editor, {
      editionId: fixture.paper.editionId,
      at,
      fields: { slug: `withdrawn-${randomUUID()}`, sectionId: fixture.paper.sectionId },
    });
    const { version } = (await loadStory(id))!;
    const began = performance.now();
    const input = { action: 'kill' as const, key: `kill-${id}`, version, reason: 'Wrong' };
    const unconfirmed = await actOnStory(editor, id, input, at);
    return { unconfirmed, ms: performance.now() - began };
  };

  it('returns once every connected process has dropped the pages', async () => {
    await startOther(400);
    const { unconfirmed, ms } = await withdraw();
    expect(unconfirmed).toBe(0);
    expect(ms).toBeGreaterThan(390);
  });

  it('returns after a bounded time with the number of processes that have not confirmed it', async () => {
    await startOther(null);
    const { unconfirmed, ms } = await withdraw();
    expect(unconfirmed).toBe(1);
    expect(ms).toBeLessThan(9000);
  });

  it('does not wait for a process that has stopped', async () => {
    await startOther(null);
    await Promise.all(stops.splice(1).map(stop => stop()));
    const { unconfirmed, ms } = await withdraw();
    expect(unconfirmed).toBe(0);
    expect(ms).toBeLessThan(3000);
  });
});

describe('A purge listener that loses its connection', () => {
  it('has each page rendered again, and falls back to a cached page only if that fails', async () => {
    await keep('/a', 'story:1');
    await endListeners();
    await eventually(() => expect(isKept('/a')).toBe(false));
    expect(cache.pages).toBe(1);
    const failing = cache.fill('/a', () => Promise.reject(new Error('the database is away')));
    expect((await failing).forms.identity.body.toString()).toBe('/a');
  });

  it('receives purges again afterwards, and notifies followers of a story of a possible gap', async () => {
    missed = 0;
    await keep('/a', 'story:1');
    await endListeners();
    await eventually(() => expect(isKept('/a')).toBe(false));
    await eventually(async () => {
      await keep('/a', 'story:1');
      expect(isKept('/a')).toBe(true);
    });
    await keep('/b', 'story:2');
    await announcePurge('story:1');
    await eventually(() => expect(isKept('/a')).toBe(false));
    expect(isKept('/b')).toBe(true);
    expect(missed).toBe(1);
  });
});

it('A stopped purge listener receives nothing and has no connection', async () => {
  await keep('/a', 'story:1');
  await Promise.all(stops.splice(0).map(stop => stop()));
  const other = await startListening();
  await keep('/a', 'story:1', other);
  await announcePurge('story:1');
  await eventually(() => expect(isKept('/a', other)).toBe(false));
  expect(isKept('/a')).toBe(true);
});

it('A purge listener fails immediately without a database', async () => {
  const nowhere = 'postgresql://nobody:none@127.0.0.1:1/none';
  await expect(listenForPurges(nowhere, pressOf(new PageCache(1000)))).rejects.toThrow();
});
