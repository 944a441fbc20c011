import { request as ask } from 'node:http';
import { expect, key, test } from './attacked-paper';

const MARK = 'left-by-another';

/** What one reader sends, to be searched for in what the next one gets. */
const LEFT: Record<
  string,
  { headers?: Record<string, string>; query?: string; method?: string; body?: string }
> = {
  'a host that a proxy names': {
    headers: { 'x-forwarded-host': `${MARK}.example`, 'x-host': `${MARK}.example` },
  },
  'a port and a scheme': {
    headers: { 'x-forwarded-port': '1', 'x-forwarded-proto': MARK, 'x-forwarded-scheme': MARK },
  },
  'another address in a header': { headers: { 'x-original-url': `/${MARK}`, 'x-rewrite-url': `/${MARK}` } },
  'the forms of Next': { headers: { rsc: '1', 'next-router-state-tree': MARK, 'x-nextjs-data': '1' } },
  'a cookie': { headers: { cookie: `display=${MARK}; theme=${MARK}; next-auth.session-token=${MARK}` } },
  'a language and a device': {
    headers: { 'accept-language': MARK, 'user-agent': MARK, referer: `https://${MARK}.example/` },
  },
  'a form that it would like': { headers: { accept: 'application/json', 'accept-encoding': 'identity' } },
  'a part of it': { headers: { range: 'bytes=0-9', 'if-range': MARK } },
  'a version that it has': {
    headers: { 'if-none-match': '*', 'if-modified-since': new Date(0).toUTCString() },
  },
  'an authorization': { headers: { authorization: `Bearer ${MARK}` } },
  'a method in a header': { headers: { 'x-http-method-override': 'POST', 'x-method': 'HEAD' } },
  'unknown parameters': { query: `?${MARK}=1&utm_source=${MARK}&callback=${MARK}` },
  'the same parameter twice': { query: `?page=1&page=${MARK}` },
  'a body': { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `q=${MARK}` },
  'only its head': { method: 'HEAD' },
  'what it may not': { method: 'POST', body: MARK },
  'a name of ours': {
    headers: { 'x-broadsheet-passing': '1', 'x-broadsheet-story': MARK, 'surrogate-key': MARK },
  },
};

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

/** Sends a request with exactly these headers, method and body, which `fetch` cannot. */
function send(
  url: string,
  { headers = {}, method = 'GET', body }: (typeof LEFT)[string] = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = ask(url, { method, headers, agent: false }, answer => {
      const parts: Buffer[] = [];
      answer.on('data', part => parts.push(part as Buffer));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode!,
          headers: answer.headers,
          body: Buffer.concat(parts).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

test('Whatever a reader sends, the next one gets the page as it is for everyone', async ({ paper }) => {
  test.setTimeout(600_000);
  const { place } = await paper.done<{ place: { editionId: string } }>(
    'ines',
    'GET',
    '/api/newsroom/likely-place',
  );
  const { next: _, rows } = await paper.done<{ next: unknown; rows: { id: string; live: boolean }[] }>(
    ...(['ines', 'GET', '/api/newsroom/budget?stage=published'] as const),
  );
  const { id: storyId } = rows.find(({ live }) => live)!;
  const front = await (await fetch(paper.url)).text();
  const story = /href="(\/[^"]*\/2\d{3}\/[^"]+)"/.exec(front)![1]!;
  const section = /<nav[^>]*sections[\s\S]*?href="(\/[a-z-]+)"/.exec(front)![1]!;
  const paths = [
    '/',
    section,
    story,
    '/feed.xml',
    '/api/v1/stories',
    '/sitemap.xml',
    '/search',
    '/no-such-page',
  ];
  for (const [left, request] of Object.entries(LEFT)) {
    // Breaking news are on every page, so that all of them are rendered anew.
    const text = `Breaking ${key()}`;
    await paper.done('ines', 'PUT', `/api/newsroom/fronts/${place.editionId}/breaking-news`, {
      text,
      storyId,
      minutes: 60,
    });
    for (const path of paths) {
      await send(paper.url + path + (request.query ?? ''), request);
      const { status, headers, body } = await send(paper.url + path);
      const seen = { left, path };
      expect({ ...seen, status }).toEqual({ ...seen, status: path === '/no-such-page' ? 404 : 200 });
      expect(JSON.stringify(headers) + body, JSON.stringify(seen)).not.toContain(MARK);
      expect({ ...seen, cookie: headers['set-cookie'] }).toEqual({ ...seen, cookie: undefined });
      expect(body.length, JSON.stringify(seen)).toBeGreaterThan(300);
      if (path === '/') expect(body).toContain(text);
    }
  }
});
