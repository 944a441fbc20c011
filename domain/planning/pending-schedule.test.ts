import { expect, it } from 'vitest';
import { pendingSchedules } from './pending-schedule';

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
