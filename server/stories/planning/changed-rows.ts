import type { ChangedRows } from '@/domain/api/budget-rows';
import type { Actor } from '@/domain/people/permissions';
import { STAGES } from '@/domain/story/workflow';
import { requirePermission } from '@/server/problems/require-permission';
import { listAmong, listOnCalendar } from '@/server/store/planning/plan-lists';
import { loadBudgetRows } from '@/server/store/stories/story-lists';
import { chosenOf, loadPlaces, narrowedTo, UNDER_WAY } from '../budget/budget';
import type { BudgetFilter } from '../budget/budget-filter';
import { calendarDays, type CalendarQuery } from './calendar-days';
import { findOfDay, rangeOfDays, zoneOrUtc } from '../budget/day-filter';

/** At most this many stories are requested at once. */
const MAX = 50;

/**
 * The rows of changed stories, and which of them a list with these filters now includes. A search by words is not run
 * again, so no story is added to its results. @throws Refused 403
 * @param calendar the days that a calendar shows; null for the table and the board
 */
export async function changedRows(
  actor: Actor,
  ids: string[],
  filter: BudgetFilter,
  calendar: CalendarQuery | null,
): Promise<ChangedRows> {
  requirePermission(actor, 'read-newsroom');
  const requested = [...new Set(ids)].slice(0, MAX);
  const places = await loadPlaces(filter);
  const chosen = chosenOf(filter, places);
  const narrowed = { ...narrowedTo(actor, chosen, places), among: requested, limit: MAX };
  const { stage, day, words } = chosen;
  const find = () => {
    if (words) return [];
    if (calendar) {
      const { days } = calendarDays(calendar);
      const range = rangeOfDays(days[0]!, days.at(-1)!, zoneOrUtc(filter.zone));
      return listOnCalendar(range, { ...narrowed, stages: STAGES });
    }
    if (day) return findOfDay(day, { ...narrowed, stages: stage ? [stage] : STAGES });
    return listAmong(requested, { ...narrowed, stages: stage ? [stage] : UNDER_WAY });
  };
  const [rows, found] = await Promise.all([loadBudgetRows(requested), find()]);
  return { rows, inView: found.map(({ id }) => id) };
}
