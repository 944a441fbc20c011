import { expect, it } from 'vitest';
import { annotate } from './annotate';

const note = { type: 'note', attrs: { threadId: 'a' } };
const bold = { type: 'bold' };
const text = (words: string, ...marks: { type: string }[]) =>
  marks.length ? { type: 'text', text: words, marks } : { type: 'text', text: words };
const paragraph = (...content: ReturnType<typeof text>[]) => ({ type: 'paragraph', content });

it('marks the first occurrence of a passage', () => {
  const blocks = [paragraph(text('Rain.')), paragraph(text('Two boats, two boats.'))];
  expect(annotate(blocks, [{ on: 'two boats', mark: note }])).toEqual([
    paragraph(text('Rain.')),
    paragraph(text('Two boats, '), text('two boats', note), text('.')),
  ]);
});

it('puts the text of a suggestion after what it replaces', () => {
  const insertion = { text: 'six', mark: { type: 'insertion' } };
  expect(
    annotate([paragraph(text('five'))], [{ on: 'five', mark: { type: 'deletion' }, insertion }]),
  ).toEqual([paragraph(text('five', { type: 'deletion' }), text('six', { type: 'insertion' }))]);
});

it.each(['fog', 'Rain'])('refuses a passage that is not in plain text: %s', on => {
  expect(() => annotate([paragraph(text('Rain', bold))], [{ on, mark: note }])).toThrow(on);
});
