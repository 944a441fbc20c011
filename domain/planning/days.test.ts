import { expect, it } from 'vitest';
import { dayOfWord, daysBetween, isDay, monthOf, shiftDay, weekOf } from './days';

it('a day is a valid calendar date', () => {
  expect(['2026-11-27', '2028-02-29'].map(isDay)).toEqual([true, true]);
  for (const other of ['2026-02-29', '2026-11-31', '1999-01-01', '2026-1-1', 'today', ''])
    expect(isDay(other), other).toBe(false);
});

it('days are counted across months and years', () => {
  expect(shiftDay('2026-12-31', 1)).toBe('2027-01-01');
  expect(shiftDay('2028-03-01', -1)).toBe('2028-02-29');
  expect(daysBetween('2026-11-24', '2026-12-01')).toBe(7);
});

it('a week starts on Monday', () => {
  for (const day of ['2026-11-23', '2026-11-26', '2026-11-29'])
    expect([weekOf(day)[0], weekOf(day)[6]]).toEqual(['2026-11-23', '2026-11-29']);
});

it('a week starts on the first day of the week in the country', () => {
  expect([weekOf('2026-11-27', 6)[0], weekOf('2026-11-28', 6)[0]]).toEqual(['2026-11-21', '2026-11-28']);
  expect([weekOf('2026-11-28', 7)[0], weekOf('2026-11-29', 7)[0]]).toEqual(['2026-11-22', '2026-11-29']);
  const days = monthOf('2026-11-24', 6);
  expect([days[0], days.at(-1), days.length % 7]).toEqual(['2026-10-31', '2026-12-04', 0]);
});

it.each([
  ['2026-11-24', '2026-10-26', '2026-12-06'],
  ['2027-02-10', '2027-02-01', '2027-02-28'],
  ['2026-12-31', '2026-11-30', '2027-01-03'],
])('the weeks of the month of %s are from %s to %s', (day, first, last) => {
  const days = monthOf(day);
  expect([days[0], days.at(-1), days.length % 7]).toEqual([first, last, 0]);
});

it('today is the current day in the time zone', () => {
  const now = new Date('2026-11-24T20:00:00Z');
  expect(dayOfWord('today', now, 'UTC')).toBe('2026-11-24');
  expect(dayOfWord('today', now, 'Asia/Shanghai')).toBe('2026-11-25');
  expect(dayOfWord('tomorrow', now, 'UTC')).toBe('2026-11-25');
  expect(dayOfWord('2026-12-01', now, 'UTC')).toBe('2026-12-01');
  expect(dayOfWord('someday', now, 'UTC')).toBeNull();
});
