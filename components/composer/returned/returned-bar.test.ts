import { expect, it } from 'vitest';
import { noteItems } from './returned-bar';

it.each([
  ['Nearly there.', []],
  [
    '- A headline that says what is decided\n\n• A name for the stallholder',
    ['A headline that says what is decided', 'A name for the stallholder'],
  ],
  ['1. 标题\n2、费用：400 还是 450？', ['标题', '费用：400 还是 450？']],
  ['2026 was wrong\n-', []],
])('The things to do in the note %j are %j', (note, items) => {
  expect(noteItems(note)).toEqual(items);
});
