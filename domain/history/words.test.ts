import { expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { blockWords } from './words';

it('a footnote is separated from its sentence in the words of a paragraph', () => {
  const paragraph = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'The noise fell by half.' },
      { type: 'footnote', attrs: { text: 'As the ear counts it.' } },
      { type: 'text', text: ' Output rose.' },
    ],
  };
  expect(blockWords(paragraph)).toBe('The noise fell by half. (As the ear counts it.) Output rose.');
});

const block = (type: string, text: string, attrs: BodyNode['attrs'] = {}): BodyNode => ({
  type,
  attrs,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

it('the words of a block are in reading order: a title and the caption of a table come first', () => {
  expect(blockWords(block('factBox', 'Four boats.', { title: 'The fleet' }))).toBe('The fleet\nFour boats.');
  const table = block('table', '2.9', { caption: 'Trips', secondCaption: '航次', source: 'Port' });
  expect(blockWords(table)).toBe('Trips\n航次\n2.9\nPort');
  expect(blockWords(block('gallery', 'A boat', { caption: 'Boats' }))).toBe('A boat\nBoats');
});
