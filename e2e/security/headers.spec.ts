import { anyPublicStory, BASE_URL, expect, test } from '../fixtures';

/** Every kind of answer, by the area that defines its policy. */
const AREAS: Record<string, { paths: string[]; policy: RegExp }> = {
  'the pages of readers': {
    paths: ['/', '/world', '/search?q=harbour', '/archive', '/about', '/no-such-page', '/zh'],
    policy:
      /^default-src 'none';.*script-src 'self' 'sha256-[^ ]+';.*base-uri 'none'; frame-ancestors 'none'$/,
  },
  'the newsroom': {
    paths: [
      '/newsroom',
      '/newsroom/sign-in',
      '/newsroom/no-such-page',
      '/newsroom/setup',
      '/api/auth/session',
    ],
    policy:
      /script-src 'self' 'nonce-[^']{20,}' 'strict-dynamic';.*object-src 'none'; base-uri 'none';.*frame-ancestors 'none'$/,
  },
  'files and programs': {
    paths: [
      '/feed.xml',
      '/feed.json',
      '/sitemap.xml',
      '/api/v1/stories',
      '/api/v1/none',
      '/media/none/320.jpg',
    ],
    policy: /^default-src 'none'; sandbox; frame-ancestors 'none'$/,
  },
};

const NEVER = [
  'x-powered-by',
  'server',
  'x-aspnet-version',
  'x-nextjs-cache',
  'x-broadsheet-passing',
  'x-broadsheet-story',
];

for (const [area, { paths, policy }] of Object.entries(AREAS))
  test(`Every answer of ${area} has its policy and its type, and no header that reveals how it was made`, async () => {
    for (const path of paths)
      for (const method of ['GET', 'HEAD']) {
        const { headers, status } = await fetch(BASE_URL + path, { method, redirect: 'manual' });
        const seen = { method, path, status };
        expect({ ...seen, policy: headers.get('content-security-policy') }).toEqual({
          ...seen,
          policy: expect.stringMatching(policy),
        });
        expect(headers.get('content-security-policy'), JSON.stringify(seen)).not.toMatch(
          /unsafe-|\*|data: 'self'/,
        );
        expect({ ...seen, nosniff: headers.get('x-content-type-options') }).toEqual({
          ...seen,
          nosniff: 'nosniff',
        });
        for (const name of NEVER) expect(headers.get(name), `${name} of ${path}`).toBeNull();
        if (status === 200)
          expect(headers.get('content-type'), path).toMatch(/charset=utf-8|^image\/|json$/i);
        if (/^\/(newsroom|api\/(auth|newsroom))/.test(path))
          expect({ ...seen, kept: headers.get('cache-control') }).toEqual({
            ...seen,
            kept: expect.stringMatching(/no-store/),
          });
      }
  });

test('A nonce of the newsroom is never used twice', async () => {
  const nonces = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const { headers } = await fetch(`${BASE_URL}/newsroom/sign-in`);
      return /'nonce-([^']+)'/.exec(headers.get('content-security-policy')!)![1];
    }),
  );
  expect(new Set(nonces).size).toBe(20);
});

test('A page of a reader sets no cookie, stores nothing about the reader, and contacts no other host', async ({
  page,
  context,
}) => {
  const hosts = new Set<string>();
  page.on('request', request => hosts.add(new URL(request.url()).origin));
  for (const path of ['/', await anyPublicStory(page), '/search?q=harbour', '/zh']) await page.goto(path);
  expect([...hosts]).toEqual([BASE_URL]);
  expect(await context.cookies()).toEqual([]);
});
