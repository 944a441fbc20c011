import { can, type Actor } from '@/domain/people/permissions';
import { STAGES } from '@/domain/story/workflow';
import { requirePermission } from '@/server/problems/require-permission';
import { listTemplateNames } from '@/server/store/paper/story-templates';
import { listOnCalendar } from '@/server/store/planning/plan-lists';
import { listComingLaunches } from '@/server/store/fronts/timed-launches';
import { loadBudgetRows } from '@/server/store/stories/story-lists';
import { chosenOf, loadPlaces, narrowedTo, type BudgetFilter } from '../budget/budget';
import { calendarDays, type CalendarQuery } from './calendar-days';
import { rangeOfDays, zoneOrUtc } from '../budget/day-filter';

/** At most this many stories are on the calendar. */
const MOST_ON_CALENDAR = 300;
const MOST_LAUNCHES = 100;

/** The stories that have something on the days of a week or month, and the fronts that are launched then. @throws Refused 403 */
export async function calendar(actor: Actor, filter: BudgetFilter & CalendarQuery) {
  requirePermission(actor, 'read-newsroom');
  const [places, templates] = await Promise.all([loadPlaces(filter), listTemplateNames()]);
  const { edition, desk, mine, zone } = filter;
  const chosen = chosenOf({ edition, desk, mine }, places);
  const shown = calendarDays(filter);
  const { days } = shown;
  const range = rangeOfDays(days[0]!, days.at(-1)!, zoneOrUtc(zone));
  const narrowed = { ...narrowedTo(actor, chosen, places), stages: STAGES };
  // Fronts belong to no desk and to no person.
  const isOfFronts = !chosen.desk && !chosen.mine && !chosen.reporter;
  const [found, launches] = await Promise.all([
    listOnCalendar(range, { ...narrowed, limit: MOST_ON_CALENDAR + 1 }),
    isOfFronts
      ? listComingLaunches(range, { editionIds: narrowed.editionIds, limit: MOST_LAUNCHES })
      : Promise.resolve([]),
  ]);
  const { editions, desks } = places;
  return {
    ...shown,
    chosen: { ...chosen, day: null },
    rows: await loadBudgetRows(found.slice(0, MOST_ON_CALENDAR).map(({ id }) => id)),
    launches,
    /** How many are shown where there are more; else null. */
    cutAt: found.length > MOST_ON_CALENDAR ? MOST_ON_CALENDAR : null,
    editions: editions.map(({ id, code, name, shortName, mark }) => ({ id, code, name, shortName, mark })),
    desks,
    templates,
    mayCreate: can(actor, 'create-story').allowed,
  };
}
