import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isExternalLink, ownPath } from './own-path';

const OWN: [string, string][] = [
  ['/', '/'],
  ['/china/2026/11/25/story?page=2#top', '/china/2026/11/25/story?page=2#top'],
  ['/a//b', '/a//b'],
  ['/a/%2fb', '/a/%2fb'],
  ['/a/../b', '/b'],
  ['/100%', '/100%'],
  ['/中文', '/%E4%B8%AD%E6%96%87'],
  ['#part', '/#part'],
  ['relative', '/relative'],
];
const ELSEWHERE = [
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/.//evil.example',
  '/./\\evil.example',
  '/..//evil.example',
  '/a/..//evil.example',
  '/\t/evil.example',
  '/\n\\evil.example',
  ' //evil.example',
  '/%2fevil.example',
  '/%2Fevil.example/',
  '/%5cevil.example',
  '/.%2f/../%2fevil.example',
  'https://evil.example/',
  'https:evil.example',
  'http:/evil.example',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'mailto:desk@paper.example',
  'https://paper.invalid:444/',
  'http://[',
];

it.each(OWN)('ownPath accepts %j as %j', (address, path) => {
  expect(ownPath(address)).toBe(path);
  expect(isExternalLink(address)).toBe(false);
});

it.each(ELSEWHERE)('ownPath rejects %j', address => {
  expect(ownPath(address)).toBeNull();
  expect(isExternalLink(address)).toBe(true);
});

it('an accepted path stays on the same host when it is read again', () => {
  const pieces = [
    '/',
    '//',
    '\\',
    '.',
    '..',
    '%2f',
    '%5C',
    '%2e',
    '\t',
    '@',
    ':',
    'evil.example',
    '?',
    '#',
    'a',
  ];
  const addresses = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map(parts => parts.join(''));
  fc.assert(
    fc.property(addresses, address => {
      const path = ownPath(address);
      if (path === null) return;
      for (const again of [path, decodeURI(path)])
        expect(new URL(again, 'https://paper.example').origin).toBe('https://paper.example');
      expect(ownPath(path)).toBe(path);
    }),
    { numRuns: 3000 },
  );
});
