import { dateFormat } from './date-format';

/** A wall-clock time without a zone: `2026-12-01T06:00`. */
const WALL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Whether a string is a valid wall-clock time, to the minute and without a zone. */
export function isWallTime(text: string): boolean {
  if (!WALL_TIME.test(text)) return false;
  const asUtc = new Date(`${text}Z`);
  return !Number.isNaN(asUtc.getTime()) && asUtc.toISOString().startsWith(text);
}

/** The offset of a zone from UTC at an instant, in minutes. */
export function offsetMinutes(at: Date, zone: string): number {
  const format = dateFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const shown = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute);
  return Math.round((shown - Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS) / MINUTE_MS);
}

/**
 * The instants of a wall-clock time in a zone, in order: none when clocks skip it, two when it is repeated.
 * Independent of the library of `zone.ts`, for browser scripts.
 * @param wallTime such as `2026-12-01T06:00`
 * @param zone an IANA name
 */
export function instantsOf(wallTime: string, zone: string): Date[] {
  const asUtc = Date.parse(`${wallTime}Z`);
  // No zone changes its clocks twice within two days.
  const offsets = new Set([asUtc - DAY_MS, asUtc + DAY_MS].map(at => offsetMinutes(new Date(at), zone)));
  return [...offsets]
    .map(offset => ({ offset, at: new Date(asUtc - offset * MINUTE_MS) }))
    .filter(({ offset, at }) => offsetMinutes(at, zone) === offset)
    .map(({ at }) => at)
    .sort((one, other) => one.getTime() - other.getTime());
}

/** Why a wall-clock time is not one instant. */
export type WallTimeProblem = 'time-does-not-exist' | 'time-is-ambiguous';

/** A wall-clock time, with the UTC offset in minutes that selects one of two instants. */
export interface ZonedTime {
  time: string;
  zone: string;
  offset?: number;
}

/** The instant of a zoned time, or why there is none, with the UTC offsets in minutes to choose from. */
export function instantOf({
  time,
  zone,
  offset,
}: ZonedTime): { at: Date } | { problem: WallTimeProblem; offsets: number[] } {
  const instants = instantsOf(time, zone);
  const [first, second] = instants;
  if (!first) return { problem: 'time-does-not-exist', offsets: [] };
  if (!second) return { at: first };
  const chosen = instants.find(at => offsetMinutes(at, zone) === offset);
  return chosen
    ? { at: chosen }
    : { problem: 'time-is-ambiguous', offsets: instants.map(at => offsetMinutes(at, zone)) };
}

/**
 * The instant of a time without an offset, as for a deadline: the first of two, or a skipped time moved later
 * by the skipped amount. Null for an invalid time.
 */
export function nearestInstant(time: string, zone: string): Date | null {
  if (!isWallTime(time)) return null;
  const [first] = instantsOf(time, zone);
  if (first) return first;
  const asUtc = Date.parse(`${time}Z`);
  return new Date(asUtc - offsetMinutes(new Date(asUtc - DAY_MS), zone) * MINUTE_MS);
}

/** The wall-clock time in a zone at an instant: `2026-12-01T06:00`. */
export function wallTimeAt(at: Date, zone: string): string {
  return new Date(at.getTime() + offsetMinutes(at, zone) * MINUTE_MS).toISOString().slice(0, 16);
}
