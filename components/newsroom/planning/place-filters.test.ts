import { expect, it } from 'vitest';
import { toggleEdition } from './place-filters';

it.each([
  [null, 'asia', 'asia'],
  ['asia', 'zh', 'asia,zh'],
  ['asia,zh', 'asia', 'zh'],
  ['asia', 'asia', null],
])('of the chosen editions %s, choosing %s leaves %s', (before, code, after) => {
  expect(toggleEdition(before, code)).toBe(after);
});
