import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';
import type { Period } from './period';

/** A period: from its first instant up to the first one after it. */
export interface TimeRange {
  from: Date;
  before: Date;
}

/**
 * The instants of this period in a zone. Days with clock changes are shorter or longer; a skipped day has no
 * instant.
 */
export function rangeOf({ year, month, day }: Period, zone: string): TimeRange {
  const first = Temporal.PlainDate.from({ year, month: month ?? 1, day: day ?? 1 });
  const next = first.add(day ? { days: 1 } : month ? { months: 1 } : { years: 1 });
  const start = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime(zone).epochMilliseconds);
  return { from: start(first), before: start(next) };
}

const MINUTE_MS = 60_000;
/** Since this time every zone has changed its clocks at a whole minute of UTC. */
const WHOLE_MINUTES_SINCE = Date.UTC(1973, 0);

/**
 * Offsets in milliseconds by minute and zone, cached because pages repeat the same times and `Intl` is slow.
 */
const offsets = new LRUCache<string, number>({ max: 10_000 });

/** The offset of a zone from UTC, in milliseconds. */
function offsetAt(date: Date, zone: string): number {
  const at = date.getTime();
  if (at < WHOLE_MINUTES_SINCE) return computedOffset(at, zone);
  const key = `${Math.floor(at / MINUTE_MS)} ${zone}`;
  let offset = offsets.get(key);
  if (offset === undefined) offsets.set(key, (offset = computedOffset(at, zone)));
  return offset;
}

const computedOffset = (at: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;

/** The wall-clock time at an offset from UTC: `2026-11-24T09:40:05`. */
function clockAt(date: Date, offset: number, smallestUnit: 'second' | 'minute'): string {
  const shown = new Date(date.getTime() + offset).toISOString();
  return shown.replace(smallestUnit === 'second' ? /\.\d+Z$/ : /:\d\d\.\d+Z$/, '');
}

/**
 * A time in RFC 3339, with the offset of an IANA zone: `2026-11-24T09:40:05+08:00`. Historical offsets with
 * seconds are truncated, and the time is adjusted to denote the same instant.
 */
export function zonedTime(date: Date, zone: string, smallestUnit: 'second' | 'minute' = 'second'): string {
  const offset = Math.trunc(offsetAt(date, zone) / MINUTE_MS);
  const pad = (number: number) => String(Math.abs(Math.trunc(number))).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  return `${clockAt(date, offset * MINUTE_MS, smallestUnit)}${sign}${pad(offset / 60)}:${pad(offset % 60)}`;
}

/** The date and time in a zone: `2026-11-24 09:40`. */
export function wallTime(date: Date, zone: string): string {
  return clockAt(date, offsetAt(date, zone), 'minute').replace('T', ' ');
}
