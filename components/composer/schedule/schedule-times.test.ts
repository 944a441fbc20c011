import { expect, it } from 'vitest';
import { scheduledTime, scheduledTimeIn, untilWords } from './schedule-times';

const at = new Date('2026-11-30T22:00:00Z');
const now = new Date('2026-11-25T08:00:00Z');

it.each([
  ['en', 'Asia/Shanghai', 'Tue 1 Dec, 06:00'],
  ['en', 'Europe/Paris', 'Mon 30 Nov, 23:00'],
  ['fr', 'Europe/Paris', 'lun. 30 nov., 23:00'],
  ['zh-Hans', 'Asia/Shanghai', '12月1日周二 06:00'],
])('is said in %s on the clocks of %s as %s', (lang, zone, said) =>
  expect(scheduledTime(at, zone, lang, now)).toBe(said),
);

it('has the year when it is another one', () => {
  expect(scheduledTime(new Date('2027-10-31T01:30:00Z'), 'Europe/Paris', 'en', now)).toBe(
    'Sun, 31 Oct 2027, 02:30',
  );
});

it('names the zone of another clock', () => {
  expect(scheduledTimeIn(at.toISOString(), 'America/New_York', 'en', now)).toBe(
    'Mon 30 Nov, 17:00 (America/New York)',
  );
});

it.each([
  [6 * 24 * 60 + 300, 'in 6 days'],
  [90, 'in 1 hour'],
  [12, 'in 12 minutes'],
])('says how far away a time in %i minutes is', (minutes, said) =>
  expect(untilWords(new Date(at.getTime() + minutes * 60_000), at, 'en')).toBe(said),
);
