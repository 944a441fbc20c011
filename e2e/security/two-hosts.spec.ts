import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestServer } from '@/scripts/test/server';
import { expect, test } from '../fixtures';
import { setUp } from '../walk/paper';
import { personAt } from '../walk/person';

test('People work in a newsroom with a host of its own, and their session is nowhere else', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const newsroomOf = (url: string) => url.replace('localhost', '127.0.0.1');
  const server = await startTestServer('empty', url => ({ NEWSROOM_URL: newsroomOf(url) }));
  try {
    const newsroom = newsroomOf(server.url);
    const admin = await personAt('keys', browser, newsroom);
    const { page } = admin;
    await setUp(admin, readFileSync(join(server.dataDir, 'setup-code'), 'utf8').trim());

    await page.goto(`${server.url}/newsroom/people`);
    expect(page.url()).toBe(`${newsroom}/newsroom/people`);
    await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
    await page.goto(`${newsroom}/search?q=harbour`);
    expect(page.url()).toBe(`${server.url}/search?q=harbour`);

    expect(await page.context().cookies(newsroom)).not.toEqual([]);
    expect(await page.context().cookies(server.url)).toEqual([]);
    const sent = await page.request.post(`${server.url}/api/newsroom/stories`, { data: {} });
    expect(sent.status()).toBe(421);
  } finally {
    await server.stop();
  }
});
