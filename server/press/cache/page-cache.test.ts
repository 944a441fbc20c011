import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishPage, type FinishedPage } from './page';
import { PageCache, type Filled } from './page-cache';

const page = (text: string, keys: string, status = 200): Promise<FinishedPage> =>
  finishPage({ status, headers: { 'surrogate-key': keys }, body: Buffer.from(text) });
const filled = async (
  text: string,
  keys = 'story:1',
  status = 200,
  keep: Filled['keep'] = true,
): Promise<Filled> => ({ page: await page(text, keys, status), keep });
const textOf = (finished: FinishedPage | undefined) => finished?.forms.identity.body.toString();

/** A render that ends when `finish` is called. */
function slow(text: string, keys = 'story:1') {
  let finish!: () => void;
  const released = new Promise<void>(resolve => (finish = resolve));
  return { finish, render: () => released.then(() => filled(text, keys)) };
}

describe('The page cache', () => {
  it('renders once for concurrent requests', async () => {
    const cache = new PageCache(1e6);
    let renders = 0;
    const render = () => (renders++, filled('page'));
    const pages = await Promise.all(Array.from({ length: 50 }, () => cache.fill('/', render)));
    expect(renders).toBe(1);
    expect(new Set(pages).size).toBe(1);
    expect(textOf(cache.get('/'))).toBe('page');
  });

  it('drops only the pages with a purged key', async () => {
    const cache = new PageCache(1e6);
    await cache.fill('/a', () => filled('a', 'story:1 edition:en'));
    await cache.fill('/b', () => filled('b', 'story:2 edition:en'));
    cache.purge(['story:1']);
    expect([cache.get('/a'), textOf(cache.get('/b'))]).toEqual([undefined, 'b']);
    cache.purge(['edition:en']);
    expect(cache.pages).toBe(0);
  });

  it('keeps a page replaced by an update for outages only, and drops it when it is withdrawn', async () => {
    const cache = new PageCache(1e6);
    await cache.fill('/a', () => filled('a', 'story:1 edition:en'));
    expect(cache.purge(['story:1'], 1000, true)).toEqual(['/a']);
    expect([cache.get('/a'), cache.unchecked('/a'), cache.oldestSeconds]).toEqual([undefined, undefined, 0]);
    expect([cache.purge(['edition:en'], 1000, true), cache.outdate(['story:1'])]).toEqual([[], []]);
    expect(textOf(cache.unchecked('/a', true)?.page)).toBe('a');
    cache.purge(['edition:en']);
    expect(cache.unchecked('/a', true)).toBeUndefined();
    expect(cache.pages).toBe(0);
  });

  it('neither stores a render that was purged meanwhile nor sends it to a later request', async () => {
    const cache = new PageCache(1e6);
    const old = slow('old');
    const first = cache.fill('/', old.render);
    cache.purge(['story:1']);
    // The echo of the same purge by notification.
    cache.purge(['story:1']);
    const second = cache.fill('/', () => filled('new'));
    old.finish();
    expect(textOf(await first)).toBe('old');
    expect(textOf(await second)).toBe('new');
    expect(textOf(cache.get('/'))).toBe('new');
  });

  it('stores a render during which another key was purged', async () => {
    const cache = new PageCache(1e6);
    const running = slow('page', 'story:1');
    const waiting = cache.fill('/', running.render);
    cache.purge(['story:2']);
    const later = cache.fill('/', () => Promise.reject(new Error('rendered twice')));
    running.finish();
    expect([textOf(await waiting), textOf(await later), textOf(cache.get('/'))]).toEqual([
      'page',
      'page',
      'page',
    ]);
  });

  it('sends a stale page only when it cannot be rendered', async () => {
    const cache = new PageCache(1e6);
    await cache.fill('/', () => filled('old'));
    cache.markAllStale();
    expect(cache.get('/')).toBeUndefined();
    expect(textOf(await cache.fill('/', () => Promise.reject(new Error('database down'))))).toBe('old');
    expect(textOf(await cache.fill('/', () => filled('broken', 'x', 503, false)))).toBe('old');
    expect(textOf(await cache.fill('/', () => filled('new')))).toBe('new');
    expect(textOf(cache.get('/'))).toBe('new');
  });

  it('renders before it sends while purges cannot be received, and again for each later request', async () => {
    const cache = new PageCache(1e6);
    await cache.fill('/', () => filled('old'));
    cache.setReception('missed');
    expect(cache.get('/')).toBeUndefined();
    const running = slow('began before');
    const first = cache.fill('/', running.render);
    const second = cache.fill('/', () => filled('began after'));
    running.finish();
    expect([textOf(await first), textOf(await second)]).toEqual(['began before', 'began after']);
    cache.markAllStale();
    expect(cache.get('/')).toBeUndefined();
    await cache.fill('/', () => filled('checked'));
    expect(textOf(cache.get('/'))).toBe('checked');
  });

  it('does not retry a failing render for each request while the database is down', async () => {
    let now = 0;
    const cache = new PageCache(1e6, () => now);
    await cache.fill('/', () => filled('old'));
    cache.setReception('missed');
    let tries = 0;
    const failing = () => (tries++, Promise.reject(new Error('database down')));
    for (let n = 0; n < 10; n++) expect(textOf(await cache.fill('/', failing))).toBe('old');
    expect(tries).toBe(1);
    now = 2000;
    await cache.fill('/', failing);
    expect(tries).toBe(2);
  });

  it('never restores a page that was purged', async () => {
    const cache = new PageCache(1e6);
    await cache.fill('/', () => filled('withdrawn'));
    cache.purge(['story:1']);
    await expect(cache.fill('/', () => Promise.reject(new Error('database down')))).rejects.toThrow('down');
  });

  it('does not store an uncacheable page', async () => {
    const cache = new PageCache(1e6);
    await cache.fill('/', () => filled('once', 'story:1', 200, false));
    expect(cache.get('/')).toBeUndefined();
  });

  it('stays under its limit, dropping the least recently used', async () => {
    const cache = new PageCache(60_000);
    for (let n = 0; n < 100; n++) await cache.fill(`/${n}`, () => filled(`page ${n}`, `story:${n}`));
    expect(cache.pages).toBeLessThan(15);
    expect(cache.bytes).toBeLessThan(60_000);
    expect(textOf(cache.get('/99'))).toBe('page 99');
    cache.purge(Array.from({ length: 100 }, (_, n) => `story:${n}`));
    expect(cache.pages).toBe(0);
  });

  it('keeps transient responses separate, so that they evict no page of the paper', async () => {
    let now = 0;
    const cache = new PageCache(200_000, () => now);
    await cache.fill('/story', () => filled('story'));
    for (let n = 0; n < 500; n++)
      await cache.fill(`/no-${n}`, () => filled('nothing', 'stories', 404, 'transient'));
    expect(textOf(cache.get('/story'))).toBe('story');
    expect(textOf(cache.get('/no-499'))).toBe('nothing');
    expect(cache.pages).toBeLessThan(10);
    now = 30_000;
    expect([cache.get('/no-499'), textOf(cache.get('/story'))]).toEqual([undefined, 'story']);
    await cache.fill('/no-499', () => filled('nothing', 'stories', 404, 'transient'));
    cache.purge(['stories']);
    expect(cache.get('/no-499')).toBeUndefined();
  });

  it('keeps a variant as long as its page', async () => {
    const cache = new PageCache(1e6);
    const first = await cache.fill('/', () => filled('page'));
    cache.keepVariant('/', 'dark.large', first, await page('dark page', 'story:1'));
    expect(textOf(cache.variant('/', 'dark.large', first))).toBe('dark page');
    cache.purge(['story:1']);
    expect(cache.pages).toBe(0);
    const second = await cache.fill('/', () => filled('newer'));
    cache.keepVariant('/', 'dark.large', first, await page('dark page', 'story:1'));
    expect(cache.variant('/', 'dark.large', second)).toBeUndefined();
  });

  it('sends an outdated page until it is rendered again, and lists the most requested first', async () => {
    const cache = new PageCache(1e6);
    for (const name of ['/a', '/b', '/c']) await cache.fill(name, () => filled(name, 'beside:section:1'));
    cache.get('/b');
    expect(cache.outdate(['beside:section:1'])).toEqual(['/b', '/c', '/a']);
    expect([textOf(cache.get('/a')), cache.isAged('/a')]).toEqual(['/a', true]);
    await cache.fill('/a', () => filled('renewed', 'beside:section:1'));
    expect([textOf(cache.get('/a')), cache.isAged('/a')]).toEqual(['renewed', false]);
    const running = slow('overtaken', 'beside:section:1');
    const filling = cache.fill('/a', running.render);
    cache.outdate(['beside:section:1']);
    running.finish();
    await filling;
    expect([textOf(cache.get('/a')), cache.isAged('/a')]).toEqual(['overtaken', true]);
  });

  it('reports when a page should be rendered again, and stops sending it when it is too old', async () => {
    let minutes = 0;
    const cache = new PageCache(1e6, () => minutes * 60_000);
    await cache.fill('/', () => filled('old'));
    minutes = 9;
    expect([cache.isAged('/'), textOf(cache.get('/'))]).toEqual([false, 'old']);
    minutes = 11;
    expect([cache.isAged('/'), textOf(cache.get('/'))]).toEqual([true, 'old']);
    const making = slow('new');
    const filling = cache.fill('/', making.render);
    expect(cache.isAged('/')).toBe(false);
    making.finish();
    await filling;
    expect(textOf(cache.get('/'))).toBe('new');
    minutes = 80;
    expect(cache.get('/')).toBeUndefined();
    const failed = await cache.fill('/', () => Promise.reject(new Error('no database')));
    expect(textOf(failed)).toBe('new');
  });

  it('counts the purges of a watched key', () => {
    const cache = new PageCache(1e6);
    cache.purge(['paper']);
    expect(cache.purgesOf('paper')).toBe(0);
    cache.purge(['story:1']);
    cache.purge(['paper']);
    cache.markAllStale();
    expect(cache.purgesOf('paper')).toBe(2);
  });
});

type Step =
  | { do: 'change'; story: number }
  | { do: 'change elsewhere'; story: number }
  | { do: 'echo'; story: number }
  | { do: 'ask'; page: number }
  | { do: 'finish'; which: number }
  | { do: 'lose' }
  | { do: 'reconnect' };

const STORIES = 3;
const PAGES = 3;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('change' as const), story: fc.nat(STORIES - 1) }),
  fc.record({ do: fc.constant('change elsewhere' as const), story: fc.nat(STORIES - 1) }),
  fc.record({ do: fc.constant('echo' as const), story: fc.nat(STORIES - 1) }),
  { weight: 4, arbitrary: fc.record({ do: fc.constant('ask' as const), page: fc.nat(PAGES - 1) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('finish' as const), which: fc.nat(9) }) },
  fc.constant({ do: 'lose' as const }),
  fc.constant({ do: 'reconnect' as const }),
);

const settled = () => new Promise(resolve => setImmediate(resolve));

/** The stories on each page: pages share some of them. */
const storiesOn = (name: number) => [name % STORIES, (name + 1) % STORIES];

/**
 * The model: a database of story versions. A render reads the versions when it starts. The response to a request must
 * be at least as new as every change that had reached this process when the request arrived.
 */
async function run(steps: Step[]): Promise<void> {
  const cache = new PageCache(1e6);
  const versions = Array.from({ length: STORIES }, () => 0);
  const received = Array.from({ length: STORIES }, () => 0);
  const unfinished: (() => void)[] = [];
  const answers: Promise<void>[] = [];
  let listens = true;
  const receive = (story: number) => {
    received[story] = versions[story]!;
    const isUpdate = versions[story]! % 2 === 0;
    cache.purge([`story:${story}`], 0, isUpdate);
  };
  const check = (text: string | undefined, needed: Map<number, number>) => {
    const shown = new Map(JSON.parse(text!) as [number, number][]);
    for (const [story, version] of needed) expect(shown.get(story)).toBeGreaterThanOrEqual(version);
  };
  for (const now of steps) {
    if (now.do === 'change') {
      versions[now.story]!++;
      receive(now.story);
    } else if (now.do === 'change elsewhere') {
      versions[now.story]!++;
    } else if (now.do === 'echo') {
      if (listens) receive(now.story);
    } else if (now.do === 'lose') {
      listens = false;
      cache.setReception('missed');
    } else if (now.do === 'reconnect') {
      listens = true;
      for (const [story, version] of versions.entries()) received[story] = version;
      cache.markAllStale();
    } else if (now.do === 'finish') {
      if (unfinished.length) unfinished.splice(now.which % unfinished.length, 1)[0]!();
      await settled();
    } else {
      // While no purges arrive, each page is checked: it must be as new as the database.
      const known = listens ? received : versions;
      const needed = new Map(storiesOn(now.page).map(story => [story, known[story]!]));
      const name = `/${now.page}`;
      const kept = cache.get(name);
      if (kept) check(textOf(kept), needed);
      else
        answers.push(
          cache
            .fill(name, () => {
              const stories = storiesOn(now.page);
              const text = JSON.stringify(stories.map(story => [story, versions[story]]));
              const keys = stories.map(story => `story:${story}`).join(' ');
              return new Promise(resolve => unfinished.push(() => resolve(filled(text, keys))));
            })
            .then(answer => check(textOf(answer), needed)),
        );
    }
  }
  let open = true;
  const all = Promise.all(answers).finally(() => (open = false));
  while (open) {
    unfinished.splice(0).forEach(finish => finish());
    await new Promise(resolve => setImmediate(resolve));
  }
  await all;
}

it('A request never gets a page purged before it arrived, in any order of renders, purges, echoes and lost connections', () =>
  fc.assert(fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 80, size: 'max' }), run), {
    numRuns: 2000,
  }));
