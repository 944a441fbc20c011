import type { BudgetRow } from '@/domain/api/budget-rows';
import type { PlanChange } from '@/domain/api/planning/plans';
import { localDay } from '@/domain/time/local-day';
import { nearestInstant, wallTimeAt } from '@/domain/time/wall-clock';

/**
 * Why a story is on a day of the calendar: planned or due on it, only its deadline, its schedule, or the end
 * of its embargo.
 */
export type EntryKind = 'plan' | 'deadline' | 'schedule' | 'embargo';

/** A story on a day of the calendar. */
export interface CalendarEntry {
  /** Unique among all entries. */
  id: string;
  kind: EntryKind;
  day: string;
  /** The time on that day, as an ISO string; null for a whole day. */
  at: string | null;
  row: BudgetRow;
}

const dayIn = (at: string, zone: string) => localDay(new Date(at), zone);

/** A story on all its days in a zone's calendar. */
function entriesOf(row: BudgetRow, zone: string): CalendarEntry[] {
  const { id, day, deadline, scheduledFor, embargoUntil, stage } = row;
  const entry = (kind: EntryKind, at: string | null, on: string): CalendarEntry => ({
    ...{ id: `${kind}-${id}`, kind, day: on, at, row },
  });
  const dueDay = deadline && dayIn(deadline, zone);
  const planned = day ?? dueDay;
  return [
    ...(planned ? [entry('plan', dueDay === planned ? deadline : null, planned)] : []),
    ...(deadline && dueDay && dueDay !== planned ? [entry('deadline', deadline, dueDay)] : []),
    ...(scheduledFor && stage === 'scheduled'
      ? [entry('schedule', scheduledFor, dayIn(scheduledFor, zone))]
      : []),
    ...(embargoUntil ? [entry('embargo', embargoUntil, dayIn(embargoUntil, zone))] : []),
  ];
}

/** The entries of these days by time, whole days first. */
export function calendarEntries(
  rows: BudgetRow[],
  days: string[],
  zone: string,
): Map<string, CalendarEntry[]> {
  const byDay = new Map<string, CalendarEntry[]>(days.map(day => [day, []]));
  for (const entry of rows.flatMap(row => entriesOf(row, zone))) byDay.get(entry.day)?.push(entry);
  for (const entries of byDay.values())
    entries.sort((a, b) => (a.at ?? '').localeCompare(b.at ?? '') || a.id.localeCompare(b.id));
  return byDay;
}

/** Whether an entry can be moved to another day by changing the plan. */
export const isMovable = ({ kind }: CalendarEntry): boolean => kind === 'plan' || kind === 'deadline';

/** The plan changes when an entry moves to another day: a deadline keeps its time of day. */
export function moveToDay({ kind, at, row }: CalendarEntry, day: string, zone: string): PlanChange {
  const deadline =
    at && nearestInstant(`${day}${wallTimeAt(new Date(at), zone).slice(10)}`, zone)?.toISOString();
  return {
    ...(kind === 'plan' && row.day !== null && { day }),
    ...(deadline && { deadline }),
  };
}
