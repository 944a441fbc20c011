import { shiftDay } from '@/domain/planning/days';
import { budgetQuery, type BudgetChoice } from '../planning/view';

export const SPANS = ['week', 'month'] as const;
export type CalendarSpan = (typeof SPANS)[number];

/** What days the calendar shows. */
export interface CalendarDays {
  /** A day among them. */
  anchor: string;
  span: CalendarSpan;
  days: string[];
}

/** The query of a calendar with these filters. */
export function calendarQuery(chosen: BudgetChoice, { anchor, span }: Pick<CalendarDays, 'anchor' | 'span'>) {
  const query = budgetQuery(chosen);
  query.set('at', anchor);
  if (span === 'month') query.set('span', span);
  return query;
}

/** The address of a calendar with these filters; without a day that of today. */
export const calendarHref = (chosen: BudgetChoice, shown: Pick<CalendarDays, 'anchor' | 'span'>) =>
  `/newsroom/calendar?${calendarQuery(chosen, shown)}`;

/** A day of the week or month before, or after. */
export function neighbour({ anchor, span }: CalendarDays, direction: 1 | -1): string {
  if (span === 'week') return shiftDay(anchor, 7 * direction);
  const first = `${anchor.slice(0, 7)}-01`;
  return direction < 0 ? shiftDay(first, -1) : `${shiftDay(first, 31).slice(0, 7)}-01`;
}
