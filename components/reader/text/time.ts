import type { Period } from '@/domain/time/local-day';

/** Times as pages print them, in the edition's own zone; none depends on the current time. */

interface ZonedParts {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  /** From UTC, such as `+08:00`. */
  offset: string;
}

const partFormats = new Map<string, Intl.DateTimeFormat>();

function partFormat(zone: string): Intl.DateTimeFormat {
  let format = partFormats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'longOffset',
    });
    partFormats.set(zone, format);
  }
  return format;
}

function zonedParts(date: Date, zone: string): ZonedParts {
  const found: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of partFormat(zone).formatToParts(date)) found[type] = value;
  const { year = '', month = '', day = '', hour = '', minute = '', timeZoneName = '' } = found;
  return { year, month, day, hour, minute, offset: timeZoneName.slice(3) || '+00:00' };
}

/** For a `datetime` attribute: `2026-11-24T09:40+08:00`. */
export function machineTime(date: Date, zone: string): string {
  const { year, month, day, hour, minute, offset } = zonedParts(date, zone);
  return `${year}-${month}-${day}T${hour}:${minute}${offset.slice(0, 6)}`;
}

/** As a story prints it: `2026-11-24 09:40`. */
export function stampTime(date: Date, zone: string): string {
  const { year, month, day, hour, minute } = zonedParts(date, zone);
  return `${year}-${month}-${day} ${hour}:${minute}`;
}

/** `09:40`. */
export function clockTime(date: Date, zone: string): string {
  const { hour, minute } = zonedParts(date, zone);
  return `${hour}:${minute}`;
}

/** The year, as a number. */
export function yearIn(date: Date, zone: string): number {
  return Number(zonedParts(date, zone).year);
}

/** Whether both fall on one day of that zone. */
export function sameDay(one: Date, other: Date, zone: string): boolean {
  return stampTime(one, zone).slice(0, 10) === stampTime(other, zone).slice(0, 10);
}

function inWords(date: Date, zone: string, lang: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(lang, {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    ...options,
  }).format(date);
}

/** The day under a nameplate: `Tuesday, November 24, 2026`. */
export function fullDay(date: Date, zone: string, lang: string): string {
  return inWords(date, zone, lang, { dateStyle: 'full' });
}

/** A day and a time in a sentence: `November 24, 09:40`. */
export function dayAndTime(date: Date, zone: string, lang: string): string {
  return `${inWords(date, zone, lang, { month: 'long', day: 'numeric' })} ${clockTime(date, zone)}`;
}

/** For lists of stories: the time on the day on which the page was made, else the day, with its year if another. */
export function listTime(date: Date, madeAt: Date, zone: string, lang: string): string {
  if (sameDay(date, madeAt, zone)) return clockTime(date, zone);
  const year = yearIn(date, zone) === yearIn(madeAt, zone) ? undefined : ('numeric' as const);
  return inWords(date, zone, lang, { month: 'short', day: 'numeric', year });
}

const NOON = 12;

/** The middle of a day in UTC, in which zone its name is the same; the first of the month, of the year, of a period. */
function middleOf({ year, month = 1, day = 1 }: Period): Date {
  return new Date(Date.UTC(year, month - 1, day, NOON));
}

/** A year, a month or a day of the calendar in words: `2026`, `November 2026`, `Tuesday, November 24, 2026`. */
export function periodInWords(period: Period, lang: string): string {
  const date = middleOf(period);
  if (period.day) return fullDay(date, 'UTC', lang);
  if (period.month) return inWords(date, 'UTC', lang, { month: 'long', year: 'numeric' });
  return String(period.year);
}

/** `November`. */
export function monthName(month: number, lang: string): string {
  return inWords(middleOf({ year: 2001, month }), 'UTC', lang, { month: 'long' });
}

/** The days of a week from the given one on (1 is Monday), by their short and their full names. */
export function weekdays(lang: string, start: number): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, index) => {
    // 1 January 2001 was a Monday.
    const date = middleOf({ year: 2001, month: 1, day: start + index });
    const name = (weekday: 'short' | 'long') => inWords(date, 'UTC', lang, { weekday });
    return { short: name('short'), long: name('long') };
  });
}
