import { describe, expect, it } from 'vitest';
import { compilePattern } from './pattern';
import { styleMatches } from './style-rule';

const rule = (pattern: string, suggestion = '') => ({
  id: 'r',
  lang: 'en',
  pattern,
  message: 'm',
  suggestion,
});
const fixed = (pattern: string, suggestion: string, text: string) => {
  let result = text;
  for (const { from, to, fix } of styleMatches(rule(pattern, suggestion), text).toReversed())
    result = result.slice(0, from) + (fix ?? '') + result.slice(to);
  return result;
};

describe('a rule of the house style', () => {
  it('finds whole words, at the start of a sentence too, and keeps its capital', () => {
    expect(fixed('percent', 'per cent', 'Percent or percentage? Nine percent.')).toBe(
      'Per cent or percentage? Nine per cent.',
    );
  });

  it('finds a word with capitals only as it is written', () => {
    expect(fixed('Internet', 'internet', 'The Internet and the internet')).toBe(
      'The internet and the internet',
    );
  });

  it('finds Chinese words inside a run of characters', () => {
    expect(fixed('帐号', '账号', '登录帐号时')).toBe('登录账号时');
  });

  it('takes groups of an expression into its suggestion', () => {
    expect(fixed('/(\\d+)\\s?%/', '$1 per cent', 'Up 41% and 9 %')).toBe('Up 41 per cent and 9 per cent');
  });

  it('has nothing to fix where it suggests nothing', () => {
    expect(styleMatches(rule('utilise'), 'They utilise it')).toEqual([{ from: 5, to: 12, fix: null }]);
  });
});

describe('a pattern', () => {
  it.each([
    ['', 'pattern-empty'],
    ['/x*/', 'pattern-empty'],
    ['/(/', 'pattern-broken'],
    ['/[z-a]/', 'pattern-broken'],
    ['x'.repeat(201), 'pattern-too-long'],
    ['/(a+)+b/', 'pattern-too-slow'],
    ['/(a|a)*b/', 'pattern-too-slow'],
    ['/(a|aa){30}/', 'pattern-too-slow'],
    ['/.*.*.*x/', 'pattern-too-slow'],
    [`/${'a?'.repeat(40)}b/`, 'pattern-too-slow'],
    ['/(?=(a+)+b)a/', 'pattern-too-slow'],
  ])('such as %s is refused: %s', (pattern, trouble) => expect(compilePattern(pattern)).toBe(trouble));

  it.each([
    ['/\\b(\\w+)ly-(\\w+)\\b/', 'a newly-built boat', 'newly-built'],
    ['/(?<year>19|20)\\d{2}s?/', 'in the 1990s', '1990s'],
    ['/colou?r/i', 'Color', 'Color'],
    ['/[“”]{2,}/', 'he said ““no', '““'],
    ['/(?<!\\d)\\d{4}(?!\\d)/', 'since 1998', '1998'],
    ['/\\p{Lu}\\./', 'J. Smith', 'J.'],
    ['/a{b}?c|\\/and\\//', 'x /and/ y', null],
    ['and/or', 'boats and/or cars', 'and/or'],
  ])('such as %s finds what it says', (pattern, text, found) => {
    const compiled = compilePattern(pattern);
    if (found === null) return expect(compiled).toBe('pattern-broken');
    expect(compiled).toBeInstanceOf(RegExp);
    expect(text.match(compiled as RegExp)?.[0]).toBe(found);
  });

  it.each(['/\\w+ \\w+x/', '/(\\w+)[.,]?(\\d*)x/'])('such as %s comes to an end in a long text', pattern => {
    expect(compilePattern(pattern)).toBeInstanceOf(RegExp);
    const text = 'ab '.repeat(3000) + 'a'.repeat(10_000);
    expect(styleMatches(rule(pattern), text)).toEqual([]);
  });
});
