import { languageRules } from '@/domain/language/languages';
import { dateFormat } from './date-format';
import { localDay } from './local-day';
import type { Period } from './period';
import { dateLocale } from './region';
import { wallTime, zonedTime } from './zone';

/** Times in print, in the edition's zone; none depends on the current time. */

const NOON = 12;

/** For a `datetime` attribute: `2026-11-24T09:40+08:00`. */
export function machineTime(date: Date, zone: string): string {
  return zonedTime(date, zone, 'minute');
}

/** `09:40`; `9 h 40` in French, `9:40 a.m.` in American English. */
export function clockTime(date: Date, zone: string, lang: string): string {
  const [hours = '', minutes = ''] = wallTime(date, zone).slice(-5).split(':');
  if (hasTwelveHours(zone, lang)) return twelveHours(Number(hours), minutes);
  return languageRules(lang).clock(hours, minutes);
}

/** Whether times use the 12-hour clock, which needs more space. */
export const hasTwelveHours = (zone: string, lang: string): boolean => dateLocale(lang, zone) === 'en-US';

/** As American papers print it: `9:40 a.m.`, `8 p.m.`. */
function twelveHours(hours: number, minutes: string): string {
  const half = hours < NOON ? 'a.m.' : 'p.m.';
  return `${hours % NOON || NOON}${minutes === '00' ? '' : `:${minutes}`}\u00a0${half}`;
}

/** In a story: `24 November 2026, 09:40`. */
export function stampTime(date: Date, zone: string, lang: string): string {
  return withTime(inWords(date, zone, lang, { dateStyle: 'long' }), date, { zone, lang });
}

/** A date and a time, joined as usual in the language. */
const withTime = (day: string, date: Date, { zone, lang }: { zone: string; lang: string }): string =>
  day + languageRules(lang).dayToTime + clockTime(date, zone, lang);

/** A zone's offset from UTC at a time, in the language: `GMT+8`. */
export function zoneName(date: Date, zone: string, lang: string): string {
  const parts = dateFormat(lang, { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(date);
  return parts.find(({ type }) => type === 'timeZoneName')!.value;
}

/** The year, as a number. */
export function yearIn(date: Date, zone: string): number {
  return Number(localDay(date, zone).slice(0, 4));
}

/** Whether both fall on one day of that zone. */
export function sameDay(one: Date, other: Date, zone: string): boolean {
  return localDay(one, zone) === localDay(other, zone);
}

/** @param options with another `timeZone` for a day that belongs to no zone */
function inWords(date: Date, zone: string, lang: string, options: Intl.DateTimeFormatOptions): string {
  const format = dateFormat(dateLocale(lang, zone), { timeZone: zone, ...options });
  return languageRules(lang).day(format.format(date));
}

/** A day of the archive: `Tuesday 24 November 2026`. */
export function fullDay(date: Date, zone: string, lang: string): string {
  return inWords(date, zone, lang, { dateStyle: 'full' });
}

/** The date under a nameplate. */
export function mastDay(date: Date, zone: string, lang: string): string {
  return languageRules(lang).mastDay(fullDay(date, zone, lang));
}

/** The same day in the second calendar that papers of the language print: `丙午年十月十六`; null when they print none. */
export function secondDay(date: Date, zone: string, lang: string): string | null {
  const calendar = languageRules(lang).secondCalendar;
  if (calendar === null) return null;
  const format = dateFormat(lang, { timeZone: zone, dateStyle: 'long', calendar });
  // The year number is left out: the first date has it.
  const parts = format.formatToParts(date).filter(({ type }) => (type as string) !== 'relatedYear');
  return parts.map(({ value }) => value).join('');
}

/** A date and a time in a sentence: `24 November, 09:40`. */
export function dayAndTime(date: Date, zone: string, lang: string): string {
  return withTime(inWords(date, zone, lang, { month: 'long', day: 'numeric' }), date, { zone, lang });
}

/**
 * For lists of stories: the time if it is the day of the page, else the date, with its year if different.
 */
export function listTime(date: Date, madeAt: Date, zone: string, lang: string): string {
  if (sameDay(date, madeAt, zone)) return clockTime(date, zone, lang);
  const year = yearIn(date, zone) === yearIn(madeAt, zone) ? undefined : ('numeric' as const);
  return inWords(date, zone, lang, { month: 'short', day: 'numeric', year });
}

/** Noon in UTC, for formatting in UTC; of the first day for a month or year. */
function middleOf({ year, month = 1, day = 1 }: Period): Date {
  return new Date(Date.UTC(year, month - 1, day, NOON));
}

/** A year, month or day in words: `2026`, `November 2026`, `Tuesday 24 November 2026`. */
export function periodInWords(period: Period, zone: string, lang: string): string {
  const date = middleOf(period);
  if (period.day) return inWords(date, zone, lang, { dateStyle: 'full', timeZone: 'UTC' });
  if (period.month) return inWords(date, zone, lang, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return String(period.year);
}

/** `November`. */
export function monthName(month: number, zone: string, lang: string): string {
  return inWords(middleOf({ year: 2001, month }), zone, lang, { month: 'long', timeZone: 'UTC' });
}

/** The weekdays from the first day (1 is Monday), with short and full names. */
export function weekdays(lang: string, start: number): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, index) => {
    // 1 January 2001 was a Monday.
    const date = middleOf({ year: 2001, month: 1, day: start + index });
    const name = (weekday: 'short' | 'long') => inWords(date, 'UTC', lang, { weekday });
    return { short: name('short'), long: name('long') };
  });
}
