import { readdirSync } from 'node:fs';
import { BASE_URL, CAST, expect, test, unique, type Desk } from '../fixtures';

/** Addresses that are open without signing in. */
const OPEN =
  /^\/(newsroom\/(sign-in|setup|choose-password|forgotten-password|second-factor|language|preview)|api\/(v1|auth))\b/;

/** Every address of the newsroom, from its pages and routes in the project. */
const addressesFor = (storyId: string) =>
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter(file => /^(newsroom|api)\/.*(page\.tsx|route\.ts)$/.test(file))
    .map(file => `/${file.replace(/\/?(page\.tsx|route\.ts)$/, '')}`)
    .map(path =>
      path
        .replace(/\[\.\.\.\w+\]/, 'none')
        .replace('[id]', storyId)
        .replace(/\[\w+\]/g, '1'),
    )
    .filter(path => !OPEN.test(path));

/** Known tricks that made servers answer requests they should refuse. */
const SHAPES: Record<string, Record<string, string>> = {
  'as anyone does': {},
  'as if a proxy had let it through': {
    'x-forwarded-host': 'localhost',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-user': CAST.kofi,
    'x-real-ip': '127.0.0.1',
    forwarded: 'for=127.0.0.1;host=localhost;proto=https',
  },
  'as if it were another address': { 'x-original-url': '/', 'x-rewrite-url': '/', 'x-forwarded-path': '/' },
  'as if it came from within Next': {
    'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
    'x-middleware-rewrite': '/',
    'x-nextjs-data': '1',
    'x-invoke-path': '/newsroom/people',
    'x-prerender-revalidate': '1',
  },
  'as Next asks for a part of a page': {
    rsc: '1',
    'next-router-prefetch': '1',
    'next-router-state-tree': encodeURIComponent(JSON.stringify(['', {}, null, null, true])),
  },
  'with a session that nobody has': {
    cookie: `next-auth.session-token=${'0'.repeat(64)}; __Host-next-auth.session-token=x`,
    authorization: 'Bearer x',
  },
  'as another method': { 'x-http-method-override': 'GET', 'x-method-override': 'DELETE' },
};

/** The headline and id of an unpublished story. */
async function unpublished({ page, headers }: Desk) {
  const headline = unique('Not for readers');
  const send = (method: string, path: string, data?: unknown) =>
    page.request.fetch(`/api/newsroom/${path}`, { method, headers, data });
  const { place } = await (await send('GET', 'likely-place')).json();
  const { id } = await (await send('POST', 'stories', place)).json();
  const { story } = await (await send('GET', `stories/${id}`)).json();
  const { version, editionId, deskId, fields, body } = story;
  const key = crypto.randomUUID();
  const text = { key, version, editionId, deskId, fields: { ...fields, headline }, body };
  expect((await send('PUT', `stories/${id}`, text)).ok()).toBe(true);
  return { id: id as string, headline };
}

/** These are tried at every address, because such headers bypassed Next itself. */
const EVERYWHERE = /anyone|Next/;
/** All addresses share the code that reads proxy headers, so the other tricks are tried at a third of them. */
const PARTS = 3;

for (const [number, [shape, headers]] of Object.entries(SHAPES).entries())
  test(`A stranger who asks ${shape} gets nothing of the newsroom at any address`, async ({ at }) => {
    test.slow();
    const { id, headline } = await unpublished(await at('ines'));
    const paths = addressesFor(id);
    expect(paths.length).toBeGreaterThan(90);
    const twisted = [`//newsroom/stories/${id}`, `/newsroom/./stories/${id}`, `/Newsroom/stories/${id}`];
    const encoded = [`/newsroom%2fstories/${id}`, `/%6eewsroom/stories/${id}`, `/newsroom/stories/${id}/`];
    const asked = EVERYWHERE.test(shape) ? paths : paths.filter((_, at) => at % PARTS === number % PARTS);
    for (const path of [...asked, ...twisted, ...encoded])
      for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS']) {
        const answer = await fetch(BASE_URL + path, { method, headers, redirect: 'manual' });
        const text = await answer.text();
        const seen = { shape, method, path, status: answer.status };
        expect(answer.status, JSON.stringify(seen)).toBeLessThan(500);
        expect(text.includes(headline) || /@broadsheet\.example/.test(text), JSON.stringify(seen)).toBe(
          false,
        );
        if (answer.ok) expect(text, JSON.stringify(seen)).not.toMatch(/"actor"|personId|"grants"/);
        // The allowed methods are public.
        if (path.startsWith('/api/'))
          expect(answer.ok && method !== 'OPTIONS', JSON.stringify(seen)).toBe(false);
      }
  });

test('A server action of a stranger, or of another site, returns a page at most', async ({ at, page }) => {
  const { headers } = await at('kofi');
  const senders: Record<string, string>[] = [{}, { cookie: headers.cookie!, origin: 'https://evil.example' }];
  for (const sent of senders)
    for (const path of ['/newsroom', '/newsroom/people', '/newsroom/sign-in', '/']) {
      const answer = await page.request.post(path, {
        headers: { ...sent, 'next-action': 'a'.repeat(42), 'content-type': 'text/plain;charset=UTF-8' },
        data: '["$K1"]',
        maxRedirects: 0,
      });
      expect(answer.status(), path).toBeLessThan(500);
      expect(
        answer.headers()['x-action-redirect'] ?? answer.headers()['x-action-revalidated'],
      ).toBeUndefined();
      expect(answer.headers()['content-type'] ?? '', path).not.toMatch(/x-component/);
    }
});
