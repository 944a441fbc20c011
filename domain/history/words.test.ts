import { expect, it } from 'vitest';
import { blockWords } from './words';

it('A footnote is beside the sentence that it is in, and its words are not glued to it', () => {
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
