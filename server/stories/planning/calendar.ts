import type { Actor } from '@/domain/people/permissions';
import { STAGES } from '@/domain/story/workflow';
import { requirePermission } from '@/server/problems/require-permission';
import { listOnCalendar } from '@/server/store/planning/plan-lists';
import { listComingLaunches } from '@/server/store/fronts/timed-launches';
import { loadBudgetRows } from '@/server/store/stories/story-lists';
import { chosenOf, frameOf, loadPlaces, narrowedTo } from '../budget/budget';
import type { BudgetFilter } from '../budget/budget-filter';
import { calendarDays, type CalendarQuery } from './calendar-days';
import { rangeOfDays, zoneOrUtc } from '../budget/day-filter';

/** At most this many stories are on the calendar. */
const MAX_ON_CALENDAR = 300;
const MAX_LAUNCHES = 100;

/** The stories with dates in a week or month, and the fronts launched then. @throws Refused 403 */
export async function calendar(actor: Actor, filter: BudgetFilter & CalendarQuery) {
  requirePermission(actor, 'read-newsroom');
  const places = await loadPlaces(filter);
  const { edition, desk, section, priority, mine, zone } = filter;
  const chosen = chosenOf({ edition, desk, section, priority, mine }, places);
  const shown = calendarDays(filter);
  const { days } = shown;
  const range = rangeOfDays(days[0]!, days.at(-1)!, zoneOrUtc(zone));
  const narrowed = { ...narrowedTo(actor, chosen, places), stages: STAGES };
  // Fronts have no desk, section, priority or person.
  const isOfFronts = !chosen.desk && !chosen.section && !chosen.priority && !chosen.mine && !chosen.reporter;
  const [found, launches, frame] = await Promise.all([
    listOnCalendar(range, { ...narrowed, limit: MAX_ON_CALENDAR + 1 }),
    isOfFronts
      ? listComingLaunches(range, { editionIds: narrowed.editionIds, limit: MAX_LAUNCHES })
      : Promise.resolve([]),
    frameOf(actor, chosen, places),
  ]);
  return {
    ...frame,
    ...shown,
    chosen: { ...chosen, day: null },
    rows: await loadBudgetRows(found.slice(0, MAX_ON_CALENDAR).map(({ id }) => id)),
    launches,
    /** How many are shown if there are more; else null. */
    cutAt: found.length > MAX_ON_CALENDAR ? MAX_ON_CALENDAR : null,
  };
}
