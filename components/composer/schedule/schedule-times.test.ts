import { expect, it } from 'vitest';
import { scheduledTime, scheduledTimeIn, untilWords } from './schedule-times';

const at = new Date('2026-11-30T22:00:00Z');
const now = new Date('2026-11-25T08:00:00Z');

it.each([
  ['en', 'Asia/Shanghai', 'Tue 1 Dec, 06:00'],
  ['en', 'Europe/Paris', 'Mon 30 Nov, 23:00'],
  ['fr', 'Europe/Paris', 'lun. 30 nov., 23:00'],
  ['zh-Hans', 'Asia/Shanghai', '12月1日周二 06:00'],
])('the scheduled time in %s in the zone %s is %s', (lang, zone, said) =>
  expect(scheduledTime(at, zone, lang, now)).toBe(said),
);

it('a scheduled time includes another year', () => {
  expect(scheduledTime(new Date('2027-10-31T01:30:00Z'), 'Europe/Paris', 'en', now)).toBe(
    'Sun, 31 Oct 2027, 02:30',
  );
});

it('a scheduled time includes the name of another zone', () => {
  expect(scheduledTimeIn(at.toISOString(), 'America/New_York', 'en', now)).toBe(
    'Mon 30 Nov, 17:00 (America/New York)',
  );
});

it.each([
  [6 * 24 * 60 + 300, 'in 6 days'],
  [90, 'in 1 hour'],
  [12, 'in 12 minutes'],
])('the time until a step in %i minutes is %s', (minutes, said) =>
  expect(untilWords(new Date(at.getTime() + minutes * 60_000), at, 'en')).toBe(said),
);
