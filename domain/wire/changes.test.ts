import { expect, it } from 'vitest';
import { changedParagraphs } from './changes';

const signs = { same: ' ', new: '+', gone: '-' };
const changed = (before: string[], after: string[]) =>
  changedParagraphs(before, after).map(({ text, change }) => signs[change] + text);

it.each([
  [
    ['a', 'b'],
    ['a', 'b'],
    [' a', ' b'],
  ],
  [
    ['a', 'b', 'c'],
    ['a', 'x', 'c'],
    [' a', '+x', '-b', ' c'],
  ],
  [['a'], [], ['-a']],
  [[], ['a'], ['+a']],
  [
    ['a', 'b'],
    ['b', 'a'],
    [' b', ' a'],
  ],
])(
  'A version of %j after %j has the paragraphs that are new and those that are gone',
  (before, after, expected) => {
    expect(changed(before, after)).toEqual(expected);
  },
);
