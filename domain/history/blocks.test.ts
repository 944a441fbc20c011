import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { pairBlocks } from './blocks';
import { blockWords, inlineWords } from './words';

const page = (...texts: string[]): BodyNode[] =>
  texts.map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
const matches = (older: BodyNode[], newer: BodyNode[]) =>
  pairBlocks(older, newer).map(pair => [
    pair.older && blockWords(pair.older),
    pair.newer && blockWords(pair.newer),
    pair.same,
  ]);

describe('matching the blocks of two texts', () => {
  it('matches a changed block by its kept words, between new blocks', () => {
    const older = page('The last boat left at ten', 'A ticket is two yuan');
    const newer = page('Who will be on board', 'The last boat left at noon', 'A ticket is two yuan');
    expect(matches(older, newer)).toEqual([
      [null, 'Who will be on board', false],
      ['The last boat left at ten', 'The last boat left at noon', false],
      ['A ticket is two yuan', 'A ticket is two yuan', true],
    ]);
  });

  it('matches a changed Chinese block by its characters', () => {
    expect(matches(page('渡轮在夜里回来'), page('渡轮在十二月回来'))).toEqual([
      ['渡轮在夜里回来', '渡轮在十二月回来', false],
    ]);
  });

  it('does not match blocks without common words', () => {
    expect(matches(page('The last boat left'), page('Somebody was going to ask'))).toEqual([
      ['The last boat left', null, false],
      [null, 'Somebody was going to ask', false],
    ]);
  });

  it('keeps the order of both texts and leaves out no block', () => {
    const texts = fc.array(fc.constantFrom('one boat', 'two boats', 'one long boat', 'a fare', 'fares'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const pairs = matches(page(...a), page(...b));
        expect(pairs.flatMap(([older]) => older ?? [])).toEqual(a);
        expect(pairs.flatMap(([, newer]) => newer ?? [])).toEqual(b);
      }),
    );
  });
});

describe('the difference of one text', () => {
  it('shows deletions before insertions, in place', () => {
    expect(inlineWords('boats cross until one', 'boats cross until two')).toEqual([
      { text: 'boats cross until ', kind: 'same' },
      { text: 'one', kind: 'out' },
      { text: 'two', kind: 'in' },
    ]);
  });

  it('joins several changed words in a row into one change', () => {
    expect(inlineWords('ferries are back', 'ferries return at night')).toEqual([
      { text: 'ferries ', kind: 'same' },
      { text: 'are back', kind: 'out' },
      { text: 'return at night', kind: 'in' },
    ]);
  });

  it('contains both texts to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (older, newer) => {
        const parts = inlineWords(older, newer);
        const without = (kind: string) =>
          parts
            .filter(part => part.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect([without('in'), without('out')]).toEqual([older, newer]);
      }),
    );
  });
});
