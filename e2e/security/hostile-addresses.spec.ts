import { BASE_URL, expect, test } from '../fixtures';
import { SCRIPTED_TEXTS } from './scripted-text';

const PATHS = ['/', '/search', '/archive', '/most-viewed', '/corrections', '/oembed', '/viewed', '/feed.xml'];
const API = ['/api/v1/stories', '/api/v1/search', '/api/v1/editions', '/api/v1/none'];
const NAMES = [
  'q',
  'page',
  'before',
  'after',
  'sort',
  'edition',
  'section',
  'since',
  'url',
  'maxwidth',
  'show',
  'limit',
];

/** Values that are misread when concatenated into a query, an address, a path or a header. */
const VALUES = [
  ...Object.values(SCRIPTED_TEXTS),
  `' OR 1=1; DROP TABLE "Story"; --`,
  `1)) UNION SELECT "passwordHash" FROM "Person" --`,
  '\\'.repeat(50),
  '%00',
  '\u0000',
  '\ud800',
  '\u202e\u200f\u2066',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data/',
  'x\r\nset-cookie: taken=1\r\n\r\n<html>',
  '%0d%0aset-cookie:%20taken=1',
  '__proto__',
  'constructor',
  '[object Object]',
  '-1',
  '1e400',
  '9'.repeat(400),
  '(a+)+$',
  '& | ! <-> :*',
  '字'.repeat(600),
];

const INSIDE = /\bat \S+ \(|node_modules|prisma|PrismaClient|syntax error at|\$argon2id|root:x:/i;

async function expectPlainAnswer(path: string): Promise<void> {
  const answer = await fetch(BASE_URL + path, { redirect: 'manual' });
  const text = await answer.text();
  const seen = path.slice(0, 200);
  expect(answer.status, seen).toBeLessThan(500);
  expect(text, seen).not.toMatch(INSIDE);
  expect(answer.headers.get('set-cookie'), seen).toBeNull();
  // Node itself refuses requests that are too long, without a body.
  if (text) expect(answer.headers.get('x-content-type-options'), seen).toBe('nosniff');
  const type = answer.headers.get('content-type') ?? '';
  if (/html|xml/.test(type)) expect(text, seen).not.toMatch(/<script>ran|<img src=x|<svg onload|<x:script/);
  const location = answer.headers.get('location');
  if (location !== null) expect(new URL(location, BASE_URL).origin, seen).toBe(BASE_URL);
}

/** Each value of each parameter is tried at this many of the paths, because they share the parameter parser. */
const SHARE = 3;

for (const [place, path] of [...PATHS, ...API].entries())
  test(`A hostile value in any parameter of ${path} is a plain answer`, async () => {
    test.slow();
    for (const [row, value] of VALUES.entries()) {
      const text = encodeURIComponent(value.toWellFormed());
      await expectPlainAnswer(`${path}?${NAMES.map(name => `${name}=${text}`).join('&')}`);
      for (const [column, name] of NAMES.entries())
        if ((place + row + column) % SHARE === 0) await expectPlainAnswer(`${path}?${name}=${text}`);
    }
  });

test('A hostile value as a part of an address is a plain answer', async () => {
  test.slow();
  const parents = [
    '',
    '/world',
    '/topic',
    '/author',
    '/archive',
    '/2026/11',
    '/media',
    '/assets',
    '/zh',
    '/api/v1/stories',
  ];
  for (const value of VALUES)
    for (const parent of parents) {
      await expectPlainAnswer(`${parent}/${encodeURIComponent(value.toWellFormed())}`);
      await expectPlainAnswer(`${parent}/${encodeURI(value.toWellFormed()).replace(/[?#]/g, '')}`);
    }
});

test('No address leads a reader to another site', async () => {
  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    '/%5cevil.example',
    '/%2f%2fevil.example',
    '///evil.example/%2f..',
  ];
  const ends = ['', '/', '//', '/%2e%2e', '/..', '?x=//evil.example'];
  for (const start of elsewhere) for (const end of ends) await expectPlainAnswer(start + end);
  for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])
    for (const path of [
      `/newsroom/sign-in?to=${encodeURIComponent(to)}`,
      `/newsroom/sign-in?callbackUrl=${encodeURIComponent(to)}`,
      `/newsroom/language?lang=fr&to=${encodeURIComponent(to)}`,
      `/api/auth/signin?callbackUrl=${encodeURIComponent(to)}`,
    ]) {
      const answer = await fetch(BASE_URL + path, { redirect: 'manual' });
      expect(answer.status, path).toBeLessThan(500);
      const location = answer.headers.get('location');
      if (location !== null) expect(new URL(location, BASE_URL).origin, path).toBe(BASE_URL);
      expect(await answer.text(), path).not.toMatch(/href="(javascript:|\/\/evil|https:\/\/evil)/);
    }
});
