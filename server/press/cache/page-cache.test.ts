import { describe, expect, it } from 'vitest';
import { finishPage, type FinishedPage } from './page';
import { PageCache, type Filled } from './page-cache';

const page = (text: string, keys: string, status = 200): Promise<FinishedPage> =>
  finishPage({ status, headers: { 'surrogate-key': keys }, body: Buffer.from(text) });
const filled = async (text: string, keys = 'story:1', status = 200, keep = true): Promise<Filled> => ({
  page: await page(text, keys, status),
  keep,
});
const textOf = (finished: FinishedPage | undefined) => finished?.forms.identity.body.toString();

/** A render that ends when it is told to. */
function slow(text: string, keys = 'story:1') {
  let finish!: () => void;
  const told = new Promise<void>(resolve => (finish = resolve));
  return { finish, render: () => told.then(() => filled(text, keys)) };
}

describe('the page cache', () => {
  it('renders once for many who ask at once', async () => {
    const cache = new PageCache(1e6);
    let renders = 0;
    const render = () => (renders++, filled('page'));
    const pages = await Promise.all(Array.from({ length: 50 }, () => cache.fill('/', render)));
    expect(renders).toBe(1);
    expect(new Set(pages).size).toBe(1);
    expect(textOf(cache.get('/'))).toBe('page');
  });

  it('drops exactly the pages with the key', async () => {
    const cache = new PageCache(1e6);
    await cache.fill('/a', () => filled('a', 'story:1 edition:en'));
    await cache.fill('/b', () => filled('b', 'story:2 edition:en'));
    cache.purge(['story:1']);
    expect([cache.get('/a'), textOf(cache.get('/b'))]).toEqual([undefined, 'b']);
    cache.purge(['edition:en']);
    expect(cache.pages).toBe(0);
  });

  it('does not keep a page whose render began before a purge of what it shows', async () => {
    const cache = new PageCache(1e6);
    const old = slow('old');
    const first = cache.fill('/', old.render);
    cache.purge(['story:1']);
    const second = cache.fill('/', () => filled('new'));
    expect(textOf(await second)).toBe('new');
    old.finish();
    expect(textOf(await first)).toBe('old');
    expect(textOf(cache.get('/'))).toBe('new');
  });

  it('keeps a render that a purge of something else passed by', async () => {
    const cache = new PageCache(1e6);
    const running = slow('page', 'story:1');
    const asked = cache.fill('/', running.render);
    cache.purge(['story:2']);
    running.finish();
    await asked;
    expect(textOf(cache.get('/'))).toBe('page');
  });

  it('sends what it doubts only when it cannot be made anew', async () => {
    const cache = new PageCache(1e6);
    await cache.fill('/', () => filled('old'));
    cache.markAllStale();
    expect(cache.get('/')).toBeUndefined();
    expect(textOf(await cache.fill('/', () => Promise.reject(new Error('database down'))))).toBe('old');
    expect(textOf(await cache.fill('/', () => filled('broken', 'x', 503, false)))).toBe('old');
    expect(textOf(await cache.fill('/', () => filled('new')))).toBe('new');
    expect(textOf(cache.get('/'))).toBe('new');
  });

  it('never brings back a page that was purged', async () => {
    const cache = new PageCache(1e6);
    await cache.fill('/', () => filled('withdrawn'));
    cache.purge(['story:1']);
    await expect(cache.fill('/', () => Promise.reject(new Error('database down')))).rejects.toThrow(
      'database down',
    );
  });

  it('does not keep what may not be kept', async () => {
    const cache = new PageCache(1e6);
    await cache.fill('/', () => filled('once', 'story:1', 200, false));
    expect(cache.get('/')).toBeUndefined();
  });

  it('stays under its limit, dropping what was asked for longest ago', async () => {
    const cache = new PageCache(20_000);
    for (let n = 0; n < 100; n++) await cache.fill(`/${n}`, () => filled(`page ${n}`, `story:${n}`));
    expect(cache.pages).toBeLessThan(10);
    expect(textOf(cache.get('/99'))).toBe('page 99');
    cache.purge(Array.from({ length: 100 }, (_, n) => `story:${n}`));
    expect(cache.pages).toBe(0);
  });

  it('says when a page should be made anew, and stops sending it when it is too old', async () => {
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

  it('counts the purges of a key that somebody follows', () => {
    const cache = new PageCache(1e6);
    cache.purge(['paper']);
    expect(cache.purgesOf('paper')).toBe(0);
    cache.purge(['story:1']);
    cache.purge(['paper']);
    cache.markAllStale();
    expect(cache.purgesOf('paper')).toBe(2);
  });
});
