import { expect, it } from 'vitest';
import { inRows } from './in-rows';

it.each([
  [0, []],
  [2, [2]],
  [4, [4]],
  [5, [3, 2]],
  [6, [3, 3]],
  [7, [4, 3]],
  [9, [3, 3, 3]],
  [10, [4, 3, 3]],
  [13, [4, 3, 3, 3]],
])('%d blocks of a front fill rows of %j', (count, rows) => {
  const blocks = Array.from({ length: count }, (_, at) => at);
  expect(inRows(blocks).map(row => row.length)).toEqual(rows);
  expect(inRows(blocks).flat()).toEqual(blocks);
});
