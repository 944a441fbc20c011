import { expect, it } from 'vitest';
import { finishPage } from './page';
import { PageCache } from './page-cache';

const headers = { 'content-type': 'text/html; charset=utf-8', 'surrogate-key': 'story:1 paper' };

it('A page that is only too old is sent with its age while its render takes long', async () => {
  let now = 0;
  const clocked = new PageCache(1e6, () => now);
  const page = { page: await finishPage({ status: 200, headers, body: Buffer.from('a') }), keep: true };
  await clocked.fill('/a', async () => page);
  now = 2 * 3_600_000;
  expect(clocked.get('/a')).toBeUndefined();
  expect(clocked.unchecked('/a')?.age).toBe(7200);
});

it('A page of unbounded addresses that is too old is not sent while it can be rendered', async () => {
  let now = 0;
  const clocked = new PageCache(1e6, () => now);
  const page = await finishPage({ status: 200, headers, body: Buffer.from('a') });
  await clocked.fill('/a', async () => ({ page, keep: 'transient' as const }));
  now = 60_000;
  expect(clocked.unchecked('/a')).toBeUndefined();
});
