import { expect, it } from 'vitest';
import { en } from '../words/en';
import { comingTime, timeWords } from './time-words';

const here = { now: new Date('2026-11-25T02:30:00Z'), zone: 'Europe/Paris', lang: 'en', words: en.time };

it.each([
  ['2026-11-25T02:29:40Z', 'now'],
  ['2026-11-25T02:12:00Z', '18 min ago'],
  ['2026-11-25T00:10:00Z', '01:10'],
  ['2026-11-24T22:30:00Z', 'yesterday 23:30'],
  ['2026-11-22T08:00:00Z', 'Sun 09:00'],
  ['2026-03-01T08:00:00Z', '1 Mar'],
  ['2025-03-01T08:00:00Z', '1 Mar 2025'],
])('the time of %s is shown as %s', (moment, printed) =>
  expect(timeWords(new Date(moment), here)).toBe(printed),
);

it('the short form of a time leaves out the minutes of a full hour', () =>
  expect(timeWords(new Date('2026-11-25T02:12:00Z'), { ...here, absolute: true })).toBe('03:12'));

it('a future time includes its day unless that is today', () => {
  expect(comingTime(new Date('2026-11-25T05:00:00Z'), here)).toBe('06:00');
  expect(comingTime(new Date('2026-12-01T05:00:00Z'), here)).toBe('1 Dec, 06:00');
  expect(comingTime(new Date('2027-01-02T05:00:00Z'), here)).toBe('2 Jan 2027, 06:00');
});
