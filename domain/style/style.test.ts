import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileExpression } from './expression';
import { compilePattern } from './pattern';
import { styleFinders, styleMatches } from './style-rule';

const rule = (pattern: string, suggestion = '') => ({
  id: 'r',
  lang: 'en',
  pattern,
  message: 'm',
  suggestion,
});
const matches = (pattern: string, suggestion: string, text: string) =>
  styleFinders([rule(pattern, suggestion)], compileExpression).flatMap(one =>
    styleMatches(one.rule, one.find, text),
  );
const compiled = (pattern: string) => compilePattern(pattern, compileExpression);
const fixed = (pattern: string, suggestion: string, text: string) => {
  let result = text;
  for (const { from, to, fix } of matches(pattern, suggestion, text).toReversed())
    result = result.slice(0, from) + (fix ?? '') + result.slice(to);
  return result;
};

describe('a house style rule', () => {
  it('matches whole words, also at the start of a sentence, and keeps the capital', () => {
    expect(fixed('percent', 'per cent', 'Percent or percentage? Nine percent.')).toBe(
      'Per cent or percentage? Nine per cent.',
    );
  });

  it('matches a word with capitals only as it is written', () => {
    expect(fixed('Internet', 'internet', 'The Internet and the internet')).toBe(
      'The internet and the internet',
    );
  });

  it('matches Chinese words inside a run of characters', () => {
    expect(fixed('帐号', '账号', '登录帐号时')).toBe('登录账号时');
  });

  it('inserts groups of an expression into its suggestion', () => {
    expect(fixed('/(\\d+)\\s?%/', '$1 per cent', 'Up 41% and 9 %')).toBe('Up 41 per cent and 9 per cent');
  });

  it('has no fix without a suggestion', () => {
    expect(matches('utilise', '', 'They utilise it')).toEqual([{ from: 5, to: 12, fix: null }]);
  });
});

describe('a house style pattern', () => {
  it.each([
    ['', 'pattern-empty'],
    ['/x*/', 'pattern-empty'],
    ['/(?=x)/', 'pattern-empty'],
    ['/(/', 'pattern-broken'],
    ['/[z-a]/', 'pattern-broken'],
    ['/a{b}?c/', 'pattern-broken'],
    ['x'.repeat(201), 'pattern-too-long'],
    ['/(a{900}){5}/', 'pattern-too-large'],
    ['/(\\p{L}{100}){10}/', 'pattern-too-large'],
    ['/(\\w)\\1/', 'pattern-unsupported'],
    ['/(?=(a+)+b)a/', 'pattern-unsupported'],
    ['/a(?=.*b)/', 'pattern-unsupported'],
    ['/a(?!bc)/', 'pattern-unsupported'],
    ['/a|b(?!c)/', 'pattern-unsupported'],
  ])('is refused for %s: %s', (pattern, problem) => expect(compiled(pattern)).toBe(problem));

  it.each([
    ['/\\b(\\w+)ly-(\\w+)\\b/', 'a newly-built boat', ['newly-built']],
    ['/(?<year>19|20)\\d{2}s?/', 'in the 1990s, not 2000', ['1990s', '2000']],
    ['/colou?r/i', 'Color', ['Color']],
    ['/[“”]{2,}/', 'he said ““no', ['““']],
    ['/(?<!\\d)\\d{4}(?!\\d)/', '1998,1999 12345', ['1998', '1999']],
    ['/(?<=\\w) - (?=\\w)/', 'a - b - c', [' - ', ' - ']],
    ['/a(?=b|cd?)/', 'ab ac ad', ['a', 'a']],
    ['/a(?![bc])/', 'ab ac ad a', ['a', 'a']],
    ['/a(?![^bc])/', 'ab ad', ['a']],
    ['/\\d+(?!\\d)/', '12 345', ['12', '345']],
    ['/\\p{Lu}\\./', 'J. Smith', ['J.']],
    ['/[\\p{Script=Han}]+/', '在 London 的', ['在', '的']],
    ['/\\S[;!?]/', 'Quoi\u202f? Non?', ['n?']],
    ['/a[\\s.]b/', 'a\u00a0b', ['a\u00a0b']],
    ['/\\u4e00./', '一二', ['一二']],
    ['/(a+)+b/', 'aaab', ['aaab']],
    ['and/or', 'boats and/or cars', ['and/or']],
    ['/.+/', '\u{1f600}x', ['\u{1f600}x']],
  ])('matches with %s', (pattern, text, found) => {
    expect(matches(pattern, '', text).map(({ from, to }) => text.slice(from, to))).toEqual(found);
  });

  it('matches the same text as the JavaScript engine', () => {
    const atom = fc.constantFrom(
      'a',
      'b',
      '.',
      '\\w',
      '\\s',
      '[ab]',
      '[^a]',
      '\\p{L}',
      '(a|b)',
      '(?:ab)',
      'ab?',
    );
    const expression = fc
      .array(fc.tuple(atom, fc.constantFrom('', '*', '+', '?', '{2}', '*?')), { minLength: 1, maxLength: 4 })
      .map(parts => parts.flat().join(''));
    const ahead = fc.constantFrom('', '(?=b)', '(?!b)', '(?![ab])', '(?=\\s|a)');
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\u00a0', 'é', '1'), maxLength: 20 });
    fc.assert(
      fc.property(expression, ahead, text, (source, end, searched) => {
        const find = compileExpression(source + end, false);
        fc.pre(typeof find === 'function');
        if (typeof find !== 'function') return;
        const native = [...searched.matchAll(new RegExp(source + end, 'gu'))].filter(([whole]) => whole);
        expect(find(searched, 100).map(({ groups: [whole], from }) => [whole, from])).toEqual(
          native.map(({ 0: whole, index }) => [whole, index]),
        );
      }),
      { numRuns: 500 },
    );
  });

  it.each(['/(a+)+b/', '/(a|a)*b/', '/(a|aa){30}b/', '/.*.*.*x/', `/${'a?'.repeat(40)}b/`, '/a.*b|a/'])(
    'such as %s comes to an end in a long text',
    pattern => {
      const text = 'a'.repeat(10_000);
      expect(matches(pattern, '', text).length).toBeLessThanOrEqual(200);
    },
  );
});
