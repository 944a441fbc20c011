import { Temporal } from 'temporal-polyfill';
import type { Period } from './period';

/** A stretch of time: from its first instant up to the first one after it. */
export interface TimeRange {
  from: Date;
  before: Date;
}

/**
 * The instants at which a zone's calendar shows this period. Days on which clocks are changed are shorter or longer
 * than others; a day that a zone left out has no instant.
 */
export function rangeOf({ year, month, day }: Period, zone: string): TimeRange {
  const first = Temporal.PlainDate.from({ year, month: month ?? 1, day: day ?? 1 });
  const next = first.add(day ? { days: 1 } : month ? { months: 1 } : { years: 1 });
  const start = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime(zone).epochMilliseconds);
  return { from: start(first), before: start(next) };
}

function clockAt(date: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone);
}

/**
 * A time as RFC 3339 writes it, with the offset of an IANA zone: `2026-11-24T09:40:05+08:00`. An offset of old days,
 * which had seconds, is written without them, and the time so that both name the same instant.
 */
export function zonedTime(date: Date, zone: string, smallestUnit: 'second' | 'minute' = 'second'): string {
  const offset = Math.trunc(clockAt(date, zone).offsetNanoseconds / 60e9);
  const pad = (number: number) => String(Math.abs(Math.trunc(number))).padStart(2, '0');
  const timeZone = `${offset < 0 ? '-' : '+'}${pad(offset / 60)}:${pad(offset % 60)}`;
  return Temporal.Instant.fromEpochMilliseconds(date.getTime()).toString({ timeZone, smallestUnit });
}

/** What a clock and a calendar of the zone show: `2026-11-24 09:40`. */
export function wallTime(date: Date, zone: string): string {
  const clock = clockAt(date, zone).toPlainDateTime();
  return clock.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
