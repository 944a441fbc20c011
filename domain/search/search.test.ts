import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, markText, type Marks } from './excerpt';
import { fold } from './fold';
import { editDistance, knownWords, mistakesAllowed } from './known-words';
import { formatQuery, parseQuery, QUERY_LIMITS, replaceWord, type SearchQuery } from './query';
import { indexText, partedRun, tokensOf } from './tokens';

const anything = fc.string({ unit: 'binary', maxLength: 200 });
const typed = fc
  .array(
    fc.constantFrom(
      'tea',
      '茶叶',
      '"',
      '“',
      '」',
      ' ',
      '\u3000',
      '-',
      '－',
      'café',
      "l'",
      '𠮷',
      '\ud800',
      '.',
    ),
  )
  .map(parts => parts.join(''));

describe('folding', () => {
  it.each([
    ['Élevé', 'eleve'],
    ['ŒUVRE', 'oeuvre'],
    ['Kjærgaard', 'kjaergaard'],
    ['ＡＢＣ１２', 'abc12'],
    ['المَدِينَة', 'المدينة'],
    ['كتـــاب', 'كتاب'],
    ['إعلان', 'اعلان'],
    ['٢٠٢٦', '2026'],
    ['Straße', 'strasse'],
    ['Й', 'й'],
    ['長江與龍門', '长江与龙门'],
    ['हिन्दी', 'हिन्दी'],
    ['Vǽlundr', 'vaelundr'],
    ['Kierkegaard’ś', 'kierkegaards'],
  ])('turns %s into %s', (word, folded) => expect(fold(word)).toBe(folded));

  it('is idempotent', () => {
    fc.assert(fc.property(anything, text => fold(fold(text)) === fold(text)));
  });
});

describe('tokens', () => {
  const forms = (text: string) => tokensOf(text).map(({ form }) => form);

  it('are words and runs of Chinese characters', () => {
    expect(forms('ABC公司2026年 co-operative')).toEqual(['abc', '公司', '2026', '年', 'co', 'operative']);
    expect(forms('公司，今天。テレビ')).toEqual(['公司', '今天', 'テレビ']);
  });

  it('leave out single letters at an apostrophe', () => {
    expect(forms('The harbour’s pilots; l’eau; O’Brien; qu’il')).toEqual(
      'the harbour pilots eau brien qu il'.split(' '),
    );
    expect(forms('a b')).toEqual(['a', 'b']);
  });

  it('are indexed as words, pairs, and the last character of each run', () => {
    expect(indexText('Tea 茶往高处', 1000)).toBe('tea 茶往 往高 高处 处');
    expect(indexText('one two three', 20)).toBe('one two');
  });

  it('split a run before words of two characters, and keep names whole', () => {
    expect(partedRun('茶农合作社')).toEqual(['茶农', '合作社']);
    expect(partedRun('王小明')).toEqual(['王小明']);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'茶农合作社王小明𠮷港口的')), characters => {
        const run = characters.join('');
        const parts = partedRun(run);
        expect(parts.join('')).toBe(run);
        if (characters.length > 1) for (const part of parts) expect([...part].length).toBeGreaterThan(1);
      }),
    );
  });

  it('match the text at their positions for any text', () => {
    fc.assert(
      fc.property(anything, text => {
        let end = 0;
        for (const token of tokensOf(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(fold(text.slice(token.start, token.end))).toBe(token.form);
          expect(token.form).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
          end = token.end;
        }
      }),
    );
  });
});

describe('a search query', () => {
  const terms = (list: SearchQuery['wanted']) =>
    list.map(({ phrase, pieces }) => (phrase ? '"' : '') + pieces.map(({ form }) => form).join('+'));
  const read = (text: string) => {
    const { wanted, excluded } = parseQuery(text);
    return [terms(wanted), terms(excluded)];
  };

  it.each([
    ['Harbour Cranes', [['harbour', 'cranes'], []]],
    ['"night train" -bridge', [['"night+train'], ['bridge']]],
    ['“夜行列车”　－大桥', [['"夜行列车'], ['大桥']]],
    ['« train de nuit » été', [['"train+de+nuit', 'ete'], []]],
    ['-"low tide" wall', [['wall'], ['"low+tide']]],
    ['"not closed', [['"not+closed'], []]],
    ['「茶」農-co-op', [['"茶', '农+co+op'], []]],
    ['茶农合作社', [['茶农+合作社'], []]],
    ['co-operative', [['co+operative'], []]],
    [' - "" -"" !!! ', [[], []]],
  ])('%s is parsed', (text, understood) => expect(read(text)).toEqual(understood));

  it('is parsed within limits and never fails', () => {
    fc.assert(
      fc.property(fc.oneof(anything, typed), text => {
        const { wanted, excluded } = parseQuery(text);
        expect(wanted.length + excluded.length).toBeLessThanOrEqual(QUERY_LIMITS.terms);
        for (const { pieces } of [...wanted, ...excluded]) expect(pieces.length).toBeGreaterThan(0);
      }),
    );
    expect(parseQuery('word '.repeat(10_000)).wanted.length).toBe(QUERY_LIMITS.terms);
  });

  it('is serialized to text that parses to the same query', () => {
    fc.assert(
      fc.property(typed, text => {
        const query = parseQuery(text);
        expect(read(formatQuery(query))).toEqual([terms(query.wanted), terms(query.excluded)]);
      }),
    );
  });

  it('can have any word replaced', () => {
    const query = replaceWord(parseQuery('"by Oyelran" oyelran’s tea -oyelran'), 'oyelran', 'Oyelaran');
    expect(formatQuery(query)).toBe('"by Oyelaran" Oyelaran’s tea -oyelran');
  });
});

describe('highlights', () => {
  const marks: Marks = { words: new Set(['tea', 'ete']), hanzi: ['茶叶', '茶', '叶价'] };
  const marked = (text: string) =>
    markText(text, marks)
      .map(run => (run.marked ? `[${run.text}]` : run.text))
      .join('');

  it('are on words as spelt, and on Chinese characters, joined where they overlap', () => {
    expect(marked('TEA, l’été and teapots')).toBe('[TEA], l’[été] and teapots');
    expect(marked('春茶的茶叶价格')).toBe('春[茶]的[茶叶价]格');
    expect(marked('')).toBe('');
  });

  it('leave the text unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(anything, typed), text => {
        expect(
          markText(text, marks)
            .map(run => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('an excerpt', () => {
  const marks: Marks = { words: new Set(['crane', 'quiet']), hanzi: ['港口'] };
  const written = (text: string, letters?: number) =>
    excerptOf(text, marks, letters)
      .map(run => (run.marked ? `[${run.text}]` : run.text))
      .join('');
  const filler = 'Nothing of it is told here, and nobody asks. '.repeat(10);

  it('shows the sentence with the most matches', () => {
    const text = `${filler}One crane. ${filler}Then the quiet crane of the port went on for years. ${filler}`;
    expect(written(text)).toMatch(/^… Then the \[quiet\] \[crane\] of the port went on for years\. .* …$/);
  });

  it('starts at the beginning without matches, and is the whole of a short text', () => {
    expect(written(filler)).toMatch(/^Nothing of it .* …$/);
    expect(written('A crane.')).toBe('A [crane].');
  });

  it('counts Chinese characters as wider, and breaks at their punctuation', () => {
    const text = '这里什么也没有说，'.repeat(30) + '这个港口很静。' + '后来的事以后再说，'.repeat(30);
    const excerpt = written(text);
    expect(excerpt).toMatch(/^… .*这个\[港口\]很静。/);
    expect(excerpt.length).toBeLessThan(100);
  });

  it('stays close to the requested length, and never splits a character', () => {
    fc.assert(
      fc.property(fc.oneof(anything, typed), fc.integer({ min: 10, max: 60 }), (text, letters) => {
        const whole = excerptOf(text.toWellFormed(), marks, letters)
          .map(run => run.text)
          .join('');
        expect(whole.length).toBeLessThanOrEqual(letters + 6);
        expect(whole.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('known words', () => {
  it('are the longer words of titles, names, and capitalised words of the body', () => {
    const words = knownWords(
      ['The tide turns'],
      ['Søren Kjær', '林雨辰'],
      'At noon Marta and the pilots met in 2026.',
    );
    expect([...words.keys()].sort()).toEqual(['kjaer', 'marta', 'soren', 'tide', 'turns', '林雨辰'].sort());
    expect(words.get('soren')).toBe('Søren');
  });

  it('are compared by missing, wrong, added and swapped letters', () => {
    expect(editDistance('oyelaran', 'oyelran')).toBe(1);
    expect(editDistance('marta', 'amrta')).toBe(1);
    expect(editDistance('林雨辰', '林宇辰')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    expect([mistakesAllowed('ines'), mistakesAllowed('harbour'), mistakesAllowed('林雨辰')]).toEqual([
      1, 2, 1,
    ]);
  });

  it('have a symmetric distance', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) === editDistance(b, a)));
  });
});
