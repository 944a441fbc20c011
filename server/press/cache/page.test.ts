import * as zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { finishPage, notModified } from './page';
import { pageName } from './page-name';

describe('A finished page', () => {
  const body = Buffer.from('<p>Zhoushan:\u00a0quiet</p>'.repeat(200));

  it('has the same content in every form, each with its own ETag', async () => {
    const { forms } = await finishPage({ status: 200, headers: { 'content-type': 'text/html' }, body });
    expect(zlib.brotliDecompressSync(forms.br.body)).toEqual(body);
    expect(zlib.gunzipSync(forms.gzip.body)).toEqual(body);
    const unpacked =
      'zstdDecompressSync' in zlib
        ? (zlib.zstdDecompressSync as (bytes: Buffer) => Buffer)(forms.zstd.body)
        : forms.zstd.body;
    expect(unpacked).toEqual(body);
    expect(forms.identity.body).toEqual(body);
    expect(new Set([forms.br.etag, forms.gzip.etag, forms.identity.etag]).size).toBe(3);
    expect(forms.br.headers).toEqual(
      expect.arrayContaining(['content-encoding', 'br', 'vary', 'Accept-Encoding']),
    );
  });

  it('keeps its ETag while its content is unchanged', async () => {
    const mark = async (text: string) =>
      (await finishPage({ status: 200, headers: {}, body: Buffer.from(text) })).forms.br.etag;
    expect(await mark('a')).toBe(await mark('a'));
    expect(await mark('a')).not.toBe(await mark('b'));
  });
});

it.each([
  ['"x"', true],
  ['W/"x"', true],
  ['"a", "x"', true],
  ['*', true],
  ['"y"', false],
  ['x', false],
  [undefined, false],
] as const)('The ETag of a page is compared with If-None-Match %s', (header, same) =>
  expect(notModified(header, '"x"')).toBe(same),
);

it.each([
  ['/', '/'],
  ['/china?utm_source=x&fbclid=y', '/china'],
  ['/china?page=2&utm=x', '/china?page=2'],
  ['/a/2026/11/24/b?show=first&before=2', '/a/2026/11/24/b?before=2&show=first'],
  ['/2026/11/24/b?show=anything', '/2026/11/24/b'],
  ['/a/2026/11/24/b?beside=zh&utm=x&order=oldest', '/a/2026/11/24/b?order=oldest&beside=zh'],
  ['/a/2026/11/24/b?beside=../zh', '/a/2026/11/24/b'],
  ['/a/2026/11/24/b?page=2', '/a/2026/11/24/b'],
  ['/archive/2026/11/24?before=x&show=first', '/archive/2026/11/24?before=x'],
  ['/?page=2&before=x&show=first', '/'],
  ['/?utm=x&p=012', '/?p=12'],
  ['/?p=x', '/'],
  ['/story.php?id=3&q=x', '/story.php?id=3'],
  ['/china?page=2&id=3', '/china?page=2'],
  ['/a/2026/11/24/b?id=3', '/a/2026/11/24/b'],
  ['/search?id=3', '/search'],
  ['/feed.xml?id=3', '/feed.xml'],
  ['/feed.xml?before=x&page=3&order=oldest', '/feed.xml'],
  ['/icon-192.png?after=x', '/icon-192.png'],
  ['/a?page=anything', '/a'],
  ['/a?page=<script>', '/a'],
  ['/api/v1/stories?topic=x&edition=en&odd=1', '/api/v1/stories?edition=en&odd=1&topic=x'],
  ['/oembed?url=https%3A%2F%2Fx.example%2F&utm=y', '/oembed?url=https%3A%2F%2Fx.example%2F'],
  ['/search?kind=video&kind=odd&kind=story&kind=video&q=x', '/search?q=x&kind=story&kind=video'],
  ['/china?kind=video', '/china'],
  ['/Search/?q=x', '/Search/?q=x'],
  ['/%E4%B8%AD', '/%E4%B8%AD'],
  ['/%e4%b8%ad', '/%E4%B8%AD'],
  ['/%63hina%7e?page=2', '/china~?page=2'],
  ['/a%2fb', '/a%2Fb'],
  ['/%', null],
  ['/%00', null],
  ['/search?q=%00', null],
  ['//elsewhere.example/', null],
  ['/a\\b', null],
  ['/a%0d%0ab', null],
  [`/${'x'.repeat(2000)}`, null],
] as const)('The address %s has the right page name', (url, name) => expect(pageName(url)).toBe(name));
