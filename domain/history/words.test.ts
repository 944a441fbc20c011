import { expect, it } from 'vitest';
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
