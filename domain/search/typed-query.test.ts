import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefixLexemes } from './prefixes';
import { typedQuery } from './typed-query';

describe('a query that is being typed', () => {
  it('matches the last word as a word and as a prefix', () => {
    expect(typedQuery('Harbour fer')).toMatchObject({
      words: ['harbour'],
      open: { word: 'fer', prefix: '^fer' },
    });
  });

  it('has no prefix after a space or a quotation mark', () => {
    expect(typedQuery('harbour ferry ')).toMatchObject({ words: ['harbour', 'ferry'], open: null });
    expect(typedQuery('"harbour ferry"')).toMatchObject({ words: ['harbour', 'ferry'], open: null });
  });

  it('searches pairs of Chinese characters, or a single one by itself', () => {
    expect(typedQuery('渡轮')).toMatchObject({ words: [], lexemes: ['渡轮'], open: null });
    expect(typedQuery('渡')).toMatchObject({ lexemes: ['^渡'] });
  });

  it('splits a slug into words', () => {
    expect(typedQuery('harbour-fer')).toMatchObject({ words: ['harbour'], open: { word: 'fer' } });
  });

  it('leaves out excluded words', () => {
    expect(typedQuery('ferry -bridge ')).toMatchObject({ words: ['ferry'], excludedWords: ['bridge'] });
  });

  it('is null without a word', () => {
    for (const text of ['', '  ', '!?', '-ferry', '""']) expect(typedQuery(text)).toBeNull();
  });

  it('matches a text by any prefix of any of its words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zé]{1,30}$/), fc.nat(), (word, at) => {
        const typed = word.slice(0, 1 + (at % word.length));
        const query = typedQuery(typed);
        expect(prefixLexemes(`The ${word} came`)).toContain(query!.open!.prefix);
      }),
    );
  });
});
