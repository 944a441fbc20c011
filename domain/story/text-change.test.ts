import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Body, BodyNode } from '@/domain/document/body';
import { emptyFields } from './story';
import { applyChange, changeBetween, textDigest, type StoryText } from './text-change';

const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const body = (...texts: string[]): Body => ({ type: 'doc', content: texts.map(paragraph) });
const text = (headline: string, ...texts: string[]): StoryText => ({
  editionId: 'global',
  deskId: null,
  fields: { ...emptyFields('Broadsheet'), headline },
  body: body(...texts),
});

const anyText = fc
  .record({
    editionId: fc.constantFrom('global', 'asia'),
    deskId: fc.constantFrom(null, 'world'),
    headline: fc.string({ unit: 'grapheme', maxLength: 8 }),
    topicIds: fc.array(fc.constantFrom('sea', 'rail'), { maxLength: 2 }),
    // Few different texts, so that bodies repeat blocks and share ends.
    texts: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 }),
  })
  .map(({ editionId, deskId, headline, topicIds, texts }): StoryText => {
    const made = text(headline, ...texts);
    return { ...made, editionId, deskId, fields: { ...made.fields, topicIds } };
  });

/** A text after a round trip through JSON and a jsonb column, which reorders keys. */
function stored(value: StoryText): StoryText {
  const reversed = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(reversed);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part)
        .reverse()
        .map(([key, inner]) => [key, reversed(inner)]),
    );
  };
  return reversed(JSON.parse(JSON.stringify(value))) as StoryText;
}

describe('a text change', () => {
  it('turns the base into the next text for any two texts', () => {
    fc.assert(
      fc.property(anyText, anyText, (base, next) => {
        const sent = JSON.parse(JSON.stringify(changeBetween(base, next)));
        expect(applyChange(stored(base), sent)).toEqual(next);
      }),
    );
  });

  it('contains only the blocks and fields that changed', () => {
    const base = text('Ferries return', 'one', 'two', 'three', 'four');
    const next = text('Ferries are back', 'one', 'two and a half', 'three', 'four');
    expect(changeBetween(base, next)).toEqual({
      fields: { headline: 'Ferries are back' },
      body: { keepBefore: 1, blocks: [paragraph('two and a half')], keepAfter: 2 },
      digest: textDigest(next),
    });
  });

  it('is empty between equal texts', () => {
    const same = text('Ferries return', 'one');
    expect(changeBetween(same, stored(same))).toEqual({ digest: textDigest(same) });
  });

  it('removes a repeated block once', () => {
    expect(changeBetween(text('', 'a', 'a', 'a'), text('', 'a', 'a')).body).toEqual({
      keepBefore: 2,
      blocks: [],
      keepAfter: 0,
    });
  });

  it('is refused on any text but its base', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (base, next, other) => {
        const change = changeBetween(base, next);
        const made = applyChange(other, change);
        // When the change covers every difference, the resulting text is still correct.
        if (made) expect(made).toEqual(next);
        else expect(other).not.toEqual(base);
      }),
    );
  });

  it('is refused by a body with fewer blocks than it keeps', () => {
    const change = changeBetween(text('', 'a', 'b', 'c', 'd'), text('', 'a', 'b', 'x', 'd'));
    expect(applyChange(text('', 'a', 'd'), change)).toBeNull();
  });
});
