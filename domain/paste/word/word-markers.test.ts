import { describe, expect, it } from 'vitest';
import { markerOf } from './word-markers';

const ORDERED: [string, number][] = [
  ['1.', 1],
  ['12)', 12],
  ['(3)', 3],
  ['2.1.', 1],
  ['2.3', 3],
  ['a.', 1],
  ['C.', 3],
  ['i.', 1],
  ['iv)', 4],
  ['XIV.', 14],
  ['三、', 3],
  ['aa.', 1],
];
const BULLETS = ['·', 'o', '§', '–', '•', 'ü', '', 'Ø'];

describe('the list marker of Word', () => {
  it.each(ORDERED)('%s is the number %d', (text, start) => {
    expect(markerOf(text)).toEqual({ ordered: true, start });
  });
  it.each(BULLETS)('"%s" is a bullet', text => {
    expect(markerOf(text)).toMatchObject({ ordered: false });
  });
});
