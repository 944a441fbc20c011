import { describe, expect, it } from 'vitest';
import { emptyFields } from '@/domain/story/story';
import { doc, p, text } from '@/domain/document/samples.fixture';
import { publicChanges } from './public-changes';

const read = (headline: string, ...words: string[]) => ({
  fields: { ...emptyFields(''), headline },
  body: doc(...words.map(line => p(text(line)))),
});

describe('the changes that readers see', () => {
  it('are empty between equal texts', () => {
    expect(publicChanges(read('A', 'one', 'two'), read('A', 'one', 'two'))).toEqual([]);
  });

  it('hold each changed place with both texts', () => {
    const before = read('Nine boats', 'The boats left.', 'Nobody heard them.');
    const after = read('Ten boats', 'The boats left.', 'Hardly anybody heard them.', 'The sea was flat.');
    expect(publicChanges(before, after)).toEqual([
      {
        place: 'headline',
        parts: [
          { text: 'Nine', kind: 'out' },
          { text: 'Ten', kind: 'in' },
          { text: ' boats', kind: 'same' },
        ],
      },
      {
        place: 'text',
        parts: [
          { text: 'Nobody', kind: 'out' },
          { text: 'Hardly anybody', kind: 'in' },
          { text: ' heard them.', kind: 'same' },
        ],
      },
      { place: 'text', parts: [{ text: 'The sea was flat.', kind: 'in' }] },
    ]);
  });

  it('report another picture with the same words, and nothing internal', () => {
    const lead = (mediaId: string) => ({ mediaId, alt: 'A quay', caption: '', credit: '' });
    const [before, after] = [read('A'), read('A')];
    const changed = publicChanges(
      { ...before, fields: { ...before.fields, lead: lead('m1'), internalNote: 'SECRET' } },
      { ...after, fields: { ...after.fields, lead: lead('m2') } },
    );
    expect(changed).toEqual([{ place: 'picture', parts: [] }]);
  });
});
