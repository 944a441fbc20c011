import { expect, it } from 'vitest';
import { zonedTime } from './zoned-time';

it.each([
  ['Asia/Shanghai', '2026-11-24T16:00:05+08:00'],
  ['Asia/Kathmandu', '2026-11-24T13:45:05+05:45'],
  ['America/New_York', '2026-11-24T03:00:05-05:00'],
  ['UTC', '2026-11-24T08:00:05+00:00'],
])('tells the time of %s with its offset', (zone, expected) => {
  const date = new Date('2026-11-24T08:00:05.900Z');
  expect(zonedTime(date, zone)).toBe(expected);
  expect(Math.floor(date.getTime() / 1000) * 1000).toBe(new Date(expected).getTime());
});
