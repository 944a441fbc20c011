import { describe, expect, it } from 'vitest';
import { byteRange, type ByteRange } from './byte-range';

const CASES: [string | undefined, number, ByteRange | 'unsatisfiable' | null][] = [
  [undefined, 10, null],
  ['bytes=0-', 10, { start: 0, end: 9 }],
  ['bytes=0-0', 10, { start: 0, end: 0 }],
  ['bytes=2-5', 10, { start: 2, end: 5 }],
  ['bytes=2-50', 10, { start: 2, end: 9 }],
  [' bytes=9- ', 10, { start: 9, end: 9 }],
  ['bytes=-3', 10, { start: 7, end: 9 }],
  ['bytes=-30', 10, { start: 0, end: 9 }],
  ['bytes=-0', 10, 'unsatisfiable'],
  ['bytes=10-', 10, 'unsatisfiable'],
  ['bytes=10-12', 10, 'unsatisfiable'],
  ['bytes=0-', 0, 'unsatisfiable'],
  ['bytes=5-2', 10, null],
  ['bytes=-', 10, null],
  ['bytes=0-1,4-5', 10, null],
  ['bytes=a-b', 10, null],
  ['items=0-1', 10, null],
  [`bytes=${'9'.repeat(400)}-`, 10, null],
];

describe('The byte range of a request', () => {
  it.each(CASES)('%j of %d bytes is parsed', (header, size, expected) => {
    expect(byteRange(header, size)).toEqual(expected);
  });
});
