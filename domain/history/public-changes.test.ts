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

  it('show the words that changed beside the lead picture, in both languages, and in the body', () => {
    const lead = (caption: string, secondCaption: string) => ({
      ...{ mediaId: 'm', alt: '', credit: '', caption, secondCaption },
    });
    const picture = (caption: string) => ({
      ...{ type: 'picture', attrs: { media: 'n', alt: 'A quay', caption, credit: 'Qiu', size: 'text' } },
    });
    const version = (caption: string, second: string, inBody: string) => ({
      fields: { ...emptyFields(''), lead: lead(caption, second) },
      body: doc(picture(inBody)),
    });
    const changes = publicChanges(
      version('The quay', '码头', 'Gulls in May'),
      version('The old quay', '旧码头', 'Gulls in June'),
    );
    const changed = (kind: 'in' | 'out') =>
      changes.map(({ parts }) =>
        parts.filter(part => part.kind === kind).map(({ text: words }) => words.trim()),
      );
    expect(changes.map(({ place }) => place)).toEqual(['picture', 'text']);
    expect(changed('in')).toEqual([['old', '旧'], ['June']]);
    expect(changed('out')).toEqual([[], ['May']]);
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
