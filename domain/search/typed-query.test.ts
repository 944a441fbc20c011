import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefixLexemes } from './prefixes';
import { typedQuery } from './typed-query';

describe('a query that is being typed', () => {
  it('has its last word open, as a word and as the beginning of one', () => {
    expect(typedQuery('Harbour fer')).toMatchObject({
      words: ['harbour'],
      open: { word: 'fer', prefix: '^fer' },
    });
  });

  it('has no open word once a space or a quotation mark follows', () => {
    expect(typedQuery('harbour ferry ')).toMatchObject({ words: ['harbour', 'ferry'], open: null });
    expect(typedQuery('"harbour ferry"')).toMatchObject({ words: ['harbour', 'ferry'], open: null });
  });

  it('asks for pairs of Chinese characters, and for one alone by itself', () => {
    expect(typedQuery('渡轮')).toMatchObject({ words: [], lexemes: ['渡轮'], open: null });
    expect(typedQuery('渡')).toMatchObject({ lexemes: ['^渡'] });
  });

  it('takes a slug apart', () => {
    expect(typedQuery('harbour-fer')).toMatchObject({ words: ['harbour'], open: { word: 'fer' } });
  });

  it('leaves out what is excluded', () => {
    expect(typedQuery('ferry -bridge ')).toMatchObject({ words: ['ferry'], excludedWords: ['bridge'] });
  });

  it('is none without a word', () => {
    for (const text of ['', '  ', '!?', '-ferry', '""']) expect(typedQuery(text)).toBeNull();
  });

  it('finds a text by any beginning of any word of it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zé]{1,30}$/), fc.nat(), (word, at) => {
        const typed = word.slice(0, 1 + (at % word.length));
        const query = typedQuery(typed);
        expect(prefixLexemes(`The ${word} came`)).toContain(query!.open!.prefix);
      }),
    );
  });
});
