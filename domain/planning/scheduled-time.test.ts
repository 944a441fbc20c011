import { expect, it } from 'vitest';
import { isOverdue, pendingSchedules } from './scheduled-time';

it('a scheduled step is overdue a minute after its time', () => {
  const at = new Date('2026-11-28T06:00:00Z');
  const after = (seconds: number) => isOverdue(at, new Date(at.getTime() + seconds * 1000));
  expect([-10, 0, 60, 61].map(after)).toEqual([false, false, false, true]);
});

it('The pending schedules of stories are those still to come, the earliest first', () => {
  const now = Date.parse('2026-11-30T12:00:00Z');
  const stories = [
    '2026-11-30T18:00:00Z',
    null,
    '2026-11-30T13:00:00Z',
    '2026-11-30T12:00:00Z',
    '2026-11-29T09:00:00Z',
  ].map(scheduledFor => ({ scheduledFor }));
  expect(pendingSchedules(stories, now).map(at => at.toISOString())).toEqual([
    '2026-11-30T13:00:00.000Z',
    '2026-11-30T18:00:00.000Z',
  ]);
});
