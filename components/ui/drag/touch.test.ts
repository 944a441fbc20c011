import { describe, expect, it } from 'vitest';
import { edgeStep } from './touch';

describe('scrolling during a drag', () => {
  it.each([
    ['near the start scrolls back', 10, -12],
    ['in the middle scrolls nothing', 300, 0],
    ['near the end scrolls on', 590, 12],
    ['beyond the end scrolls on', 640, 12],
  ])('%s', (_, at, step) => {
    expect(edgeStep(at, 0, 600)).toBe(step);
  });

  it('does nothing in an area that is too small to have a middle', () => {
    expect(edgeStep(5, 0, 100)).toBe(0);
  });
});
