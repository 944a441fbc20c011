import { describe, expect, it } from 'vitest';
import { curveOf, HEIGHT, WIDTH } from './curve';

const points = (...values: (number | null)[]) => values.map(value => ({ value }));
const numbersIn = (path: string) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe('A curve', () => {
  it('without values is empty', () => {
    expect(curveOf(points(null, null), { limit: 3 })).toEqual({
      line: '',
      over: '',
      limit: null,
      last: null,
    });
    expect(curveOf([], {})).toEqual({ line: '', over: '', limit: null, last: null });
  });

  it('of equal values, of zeros or of one value stays within its place', () => {
    for (const values of [[0, 0, 0], [5, 5], [7]])
      for (const fromLeast of [false, true]) {
        const { line, last } = curveOf(points(...values), { fromLeast });
        expect(numbersIn(line).every(number => number >= 0 && number <= WIDTH)).toBe(true);
        expect(last!.y).toBeLessThanOrEqual(HEIGHT);
        expect(last!.y).toBeGreaterThanOrEqual(0);
      }
  });

  it('with a gap is not drawn across it', () => {
    expect(curveOf(points(1, 2, null, 2, 1), {}).line.match(/L/g)).toHaveLength(2);
  });

  it('over its limit has that part apart, and its last point is over', () => {
    const { over, line, last } = curveOf(points(1, 1, 5), { limit: 3 });
    expect(over).not.toBe('');
    expect(line).not.toBe('');
    expect(last!.isOver).toBe(true);
  });
});
