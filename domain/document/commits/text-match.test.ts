import { expect, it } from 'vitest';
import { isRemainder } from './text-match';

it.each([
  ['the same text', 'The boat', 'The boat', true],
  ['a text without a word in the middle', 'The left.', 'The boat left.', true],
  ['a text without its first word', 'boat left.', 'The boat left.', true],
  ['a text without the end of its last word', 'The boat le', 'The boat left', true],
  ['a Chinese text without a character', '渡离港', '渡轮离港', true],
  ['a word without a letter', 'cat', 'cart', false],
  ['less than half of a text', 'The.', 'The boat left.', false],
  ['another text', 'The ferry', 'The boats', false],
])('Of %s, the remainder %j of %j is found: %s', (_, part, text, expected) => {
  expect(isRemainder(part, text)).toBe(expected);
});
