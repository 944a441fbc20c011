import { expect, it } from 'vitest';
import { deadlineWords } from './deadline';

const now = new Date('2026-11-24T16:00:00Z');

it.each([
  ['2026-11-24T17:30:00Z', 'UTC', '17:30'],
  ['2026-11-25T11:00:00Z', 'UTC', 'Wed 11:00'],
  ['2026-11-23T11:00:00Z', 'UTC', 'Mon 11:00'],
  ['2026-12-03T11:00:00Z', 'UTC', '3 Dec 11:00'],
  // In Shanghai it is the 25th already.
  ['2026-11-24T17:30:00Z', 'Asia/Shanghai', '01:30'],
])('a deadline of %s is shown in %s as %s', (deadline, zone, said) => {
  expect(deadlineWords(new Date(deadline), now, zone, 'en')).toBe(said);
});
