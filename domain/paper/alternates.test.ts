import { describe, expect, it } from 'vitest';
import { alternatesAmong, hreflangOf } from './alternates';

const EDITIONS = [
  { lang: 'en', href: '/', isDefault: true },
  { lang: 'en', href: '/asia', isDefault: false },
  { lang: 'zh-Hans', href: '/zh', isDefault: false },
  { lang: 'zh-Hans', href: '/bi', isDefault: false },
  { lang: 'fil', href: '/fil', isDefault: false },
  { lang: 'en-150', href: '/europe', isDefault: false },
];
const PAGES = EDITIONS.map(({ href }) => href);

describe('the alternates of a page', () => {
  it.each(PAGES.filter(page => page !== '/fil'))('contain %s itself, and each language once', page => {
    const alternates = alternatesAmong(EDITIONS, page);
    expect(alternates.map(({ href }) => href)).toContain(page);
    expect(alternates.map(({ lang }) => lang)).toEqual(['en', 'zh-Hans', 'x-default']);
    expect(alternates.at(-1)!.href).toBe('/');
  });

  it('are empty for a page in one language or in one that search engines do not support', () => {
    expect(alternatesAmong(EDITIONS, '/fil')).toEqual([]);
    expect(alternatesAmong(EDITIONS.slice(0, 2), '/asia')).toEqual([]);
    expect(alternatesAmong([], '/')).toEqual([]);
  });
});

it.each([
  ['en', 'en'],
  ['en-gb', 'en-GB'],
  ['zh-Hant-TW', 'zh-Hant-TW'],
  ['en-GB-oxendict', 'en-GB'],
  ['ar-u-nu-latn', 'ar'],
  ['es-419', 'es'],
  ['yue', null],
])('hreflang of %s is %s', (tag, code) => expect(hreflangOf(tag)).toBe(code));
