import { expect, it } from 'vitest';
import { isOverdue } from './overdue';

it('a scheduled step is overdue a minute after its time', () => {
  const at = new Date('2026-11-28T06:00:00Z');
  const after = (seconds: number) => isOverdue(at, new Date(at.getTime() + seconds * 1000));
  expect([-10, 0, 60, 61].map(after)).toEqual([false, false, false, true]);
});
