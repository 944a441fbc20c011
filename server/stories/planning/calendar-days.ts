import { isDay, monthOf, weekOf } from '@/domain/planning/days';
import { localDay } from '@/domain/time/local-day';
import { firstWeekday } from '@/domain/time/region';
import { zoneOrUtc } from '../budget/day-filter';

/** The requested days of a calendar. */
export interface CalendarQuery {
  /** A day of the week or month that is shown; by default today. */
  at?: string;
  span?: string;
  zone?: string;
  now?: Date;
}

/** The days that a calendar shows, in whole weeks as they start in the country of the zone. */
export function calendarDays({ at = '', span, zone, now = new Date() }: CalendarQuery) {
  const known = zoneOrUtc(zone);
  const anchor = isDay(at) ? at : localDay(now, known);
  const start = firstWeekday(known);
  const isMonth = span === 'month';
  return {
    anchor,
    span: isMonth ? ('month' as const) : ('week' as const),
    days: isMonth ? monthOf(anchor, start) : weekOf(anchor, start),
  };
}
