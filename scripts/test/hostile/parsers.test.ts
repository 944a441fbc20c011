import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalForm } from '@/domain/audit/canonical-form';
import { embedFrom, linkCardFrom } from '@/domain/document/embed-address';
import { safeHref } from '@/domain/document/links';
import { displayPreferencesIn } from '@/domain/paper/display-preferences';
import { pageOf } from '@/domain/paste/page';
import { readPaste } from '@/domain/paste/read';
import { htmlOfMarkdown } from '@/domain/paste/markdown';
import { validateBody } from '@/domain/document/validate';
import { formatByline, parseByline } from '@/domain/story/byline';
import { streamedStory, underStory } from '@/domain/story/address';
import { instantsOf, isWallTime } from '@/domain/time/wall-clock';
import { networkAddress, networkOf } from '@/server/http/network-address';
import { parseListKey, writeListKey } from '@/server/http/list-key';
import { archivePeriod } from '@/server/pages/archive-period';
import { encodingFor } from '@/server/press/cache/content-encoding';
import { pageName } from '@/server/press/cache/page-name';
import { mediaAddress } from '@/server/media/serving/media-address';

/** Texts of all kinds: any characters, and near misses of what the parsers accept. */
const PIECES = [
  ...[
    '/',
    '//',
    '..',
    '%',
    '%2',
    '%00',
    '\\',
    '?',
    '#',
    '&',
    '=',
    ';',
    ',',
    ':',
    '@',
    '-',
    '<',
    '>',
    '"',
    "'",
    '*',
  ],
  ...[
    'a',
    'A',
    '0',
    '9',
    '2026',
    '-11',
    'by',
    'and',
    'Photos',
    '字',
    '‮',
    '\ud800',
    '🛳️',
    '\n',
    '\r\n',
    '\u0000',
    ' ',
  ],
  ...[
    'http',
    'https://',
    'javascript:',
    'data:',
    'media',
    '320.jpg',
    '1x1-',
    'q=0',
    'gzip',
    '::1',
    '127.0.0.1',
  ],
  ...[
    'youtube.com/watch?v=',
    'theme',
    'display-preferences',
    '<table>',
    '<td rowspan=9',
    '<li>',
    '[x](',
    '```',
    '| - |',
  ],
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map(pieces => pieces.join('')),
);

/** Each parses external input, and reports invalid input. */
const PARSERS: Record<string, (text: string) => unknown> = {
  'the address of a page': pageName,
  'the address of a picture': text => mediaAddress(`/media/${text}`),
  'an address under a story': text => [streamedStory(text), underStory(text)],
  'a period of the archive': text => archivePeriod(text.split('/')),
  'a cursor': parseListKey,
  'a link': safeHref,
  'the address of an embed': text => [embedFrom(text), linkCardFrom(text)],
  'a byline': parseByline,
  'a local time': text => isWallTime(text) && instantsOf(text, 'Europe/Paris'),
  'what a client can unpack': encodingFor,
  cookies: displayPreferencesIn,
  'the addresses that proxies name': text =>
    networkOf(networkAddress({ headers: { 'x-forwarded-for': text }, socket: {} }, 1)),
};

describe.each(Object.entries(PARSERS))('The parser of %s', (_, parse) => {
  it('accepts or rejects any input without an exception', () => {
    fc.assert(
      fc.property(anyText, text => {
        parse(text);
      }),
      { numRuns: 2000 },
    );
    expect.assertions(0);
  });
});

it('Pasted content and Markdown always become a body that can be saved', () => {
  fc.assert(
    fc.property(anyText, text => {
      for (const html of [text, htmlOfMarkdown(text) ?? '']) {
        const { body } = readPaste(pageOf(html), html);
        expect(
          validateBody({ ...body, content: body.content?.filter(({ type }) => type !== 'picture') }),
        ).toMatchObject({
          ok: true,
        });
      }
    }),
    { numRuns: 500 },
  );
});

it('A link that is kept is a web, mail, phone or internal link', () => {
  fc.assert(
    fc.property(anyText, text => {
      const href = safeHref(text);
      if (href !== null) expect(href).toMatch(/^(https?:|mailto:|tel:|\/(?!\/)|#|\?)/i);
    }),
    { numRuns: 5000 },
  );
});

it('A byline written from its parts is parsed into the same parts', () => {
  // A name that starts like a byline is parsed as one.
  const name = fc.stringMatching(/^[A-Z][a-z]{1,9} [A-Z][a-z]{1,9}$/).filter(one => !one.startsWith('By '));
  const entries = fc.array(name, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(entries, names => {
      const bylines = names.map(name => ({ role: 'by' as const, name }));
      expect(parseByline(formatByline(bylines))).toEqual(bylines);
    }),
  );
});

it('A cursor is decoded to the place it was made for', () => {
  const at = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(at, fc.uuid(), (at, id) => {
      expect(parseListKey(writeListKey({ at, id }))).toEqual({ at, id });
    }),
  );
});

it('Two different lists of fields never have the same canonical form', () => {
  const fields = fc.array(fc.option(fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 6 });
  fc.assert(
    fc.property(fields, fields, (one, other) => {
      expect(canonicalForm(one) === canonicalForm(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
    { numRuns: 5000 },
  );
});
