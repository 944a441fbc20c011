import { localDay } from '@/domain/time/local-day';

const DAY_MS = 86_400_000;
const DAY = /^2[01]\d\d-\d\d-\d\d$/;

/** Whether a string is a day, as `2026-11-27`. */
export function isDay(text: string): boolean {
  return DAY.test(text) && shiftDay(text, 0) === text;
}

/** The day this many days later, or earlier for a negative number; empty for an invalid day. */
export function shiftDay(day: string, days: number): string {
  const at = new Date(Date.parse(day) + days * DAY_MS);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10);
}

/** The number of days from the first to the second. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The seven days of a week. @param start its first day: 1 is Monday, 7 Sunday */
export function weekOf(day: string, start = 1): string[] {
  const sinceStart = (new Date(day).getUTCDay() - start + 7) % 7;
  const first = shiftDay(day, -sinceStart);
  return Array.from({ length: 7 }, (_, at) => shiftDay(first, at));
}

/** The full weeks of a month. @param start the first day of a week: 1 is Monday, 7 Sunday */
export function monthOf(day: string, start = 1): string[] {
  const first = weekOf(`${day.slice(0, 7)}-01`, start)[0]!;
  const afterMonth = `${shiftDay(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
  const days = daysBetween(first, weekOf(shiftDay(afterMonth, -1), start)[6]!) + 1;
  return Array.from({ length: days }, (_, at) => shiftDay(first, at));
}

/** The day for a filter value in the budget's address: a date, `today` or `tomorrow`; null for any other. */
export function dayOfWord(word: string, now: Date, zone: string): string | null {
  if (word === 'today') return localDay(now, zone);
  if (word === 'tomorrow') return shiftDay(localDay(now, zone), 1);
  return isDay(word) ? word : null;
}

/** The filter for open stories with a passed deadline. */
export const OVERDUE = 'overdue';
