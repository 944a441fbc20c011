import { dayOfWord, OVERDUE } from '@/domain/planning/days';
import { isZone } from '@/domain/time/local-day';
import { readPeriod } from '@/domain/time/period';
import { rangeOf } from '@/domain/time/zone';
import type { ListKey } from '@/server/store/list-key';
import {
  listOverdue,
  listPlanned,
  type DayRange,
  type PlannedFilter,
} from '@/server/store/planning/plan-lists';

/** A day filter of the budget, or overdue stories. */
export interface DayFilter {
  /** As the address has it: a date, `today`, `tomorrow` or `overdue`. */
  word: string;
  /** The days of the filter; null: overdue stories. */
  range: DayRange | null;
  now: Date;
}

/** The requested zone if it exists, else UTC. */
export const zoneOrUtc = (zone: string | undefined) =>
  zone && zone.length <= 64 && isZone(zone) ? zone : 'UTC';

/** Days in a row as a zone's calendar shows them. */
export function rangeOfDays(first: string, last: string, zone: string): DayRange {
  const [from, before] = [rangeOf(readPeriod(first), zone).from, rangeOf(readPeriod(last), zone).before];
  return { first, last, from, before };
}

/** The day filter in an address; null without one. */
export function dayFilterOf({
  day = '',
  zone,
  now = new Date(),
}: {
  day?: string;
  zone?: string;
  now?: Date;
}): DayFilter | null {
  if (day === OVERDUE) return { word: day, range: null, now };
  const known = zoneOrUtc(zone);
  const found = dayOfWord(day, now, known);
  return found === null ? null : { word: day, range: rangeOfDays(found, found, known), now };
}

/** The stories of a day, or overdue ones, last changed first. */
export const findOfDay = ({ range, now }: DayFilter, filter: PlannedFilter): Promise<ListKey[]> =>
  range ? listPlanned(range, filter) : listOverdue(now, filter);
