import { archiveAddress } from '@/domain/story/address';
import type { Edition } from '@/domain/paper/edition';
import { rangeOf } from '@/domain/time/zone';
import { periodName, readPeriod, type Period } from '@/domain/time/period';
import { loadArchiveTimes, type ArchiveTimes, type CountedPeriod } from '@/server/store/pages/archive';
import { keyOf } from '@/server/press/surrogate-keys';
import { listJsonLd } from '@/server/pages/structured-data/json-ld';
import { frameOf } from '../frame';
import type { PaperStructure } from '../paper';
import { teasersOf } from '../teasers';
import type { ArchivePeriod } from '../archive-period';
import { pageAddress, readListPage, type ListStart } from './paging';

/** A day is read as one list; only a day of an import has more. */
const STORIES_OF_A_DAY = 200;

/**
 * A page of an edition's archive: all years, a year's months, a month's days or a day's stories. Null for a time before
 * its first or after its last story, and for a missing page of a day.
 */
export async function archivePage(
  edition: Edition,
  { year, month, day }: ArchivePeriod,
  paper: PaperStructure,
  start: ListStart,
  now: Date,
) {
  if (!year) return start === null ? allYears(edition, paper, now) : null;
  const period: Period = { year, ...(month && { month }), ...(day && { day }) };
  const name = periodName(period);
  const [times, part] = await Promise.all([
    loadArchiveTimes(edition.id, name),
    day ? storiesOfDay(edition, period, paper, start) : null,
  ]);
  if (day ? !part : start !== null) return null;
  const shown = part ?? countsOf(edition, period, times);
  if (shown.isEmpty && !(times.earlier && times.later)) return null;
  const address = archiveAddress(edition, name);
  const ways = [{ href: archiveAddress(edition, '') }];
  if (month) ways.push(linked(edition, { year }));
  if (day) ways.push(linked(edition, { year, month }));
  const view = {
    frame: frameOf({ path: pageAddress(address, start, 'oldestFirst'), edition, now }, paper),
    ways,
    previous: neighbour(edition, period, times.earlier),
    next: neighbour(edition, period, times.later),
    period,
    calendar: monthOf(edition, period, times),
    ...shown,
  };
  const stories = part?.stories ?? [];
  return {
    view,
    keys: [keyOf.edition(edition.code), keyOf.paper, ...stories.map(({ id }) => keyOf.story(id))],
  };
}

const linked = <T extends Period>(edition: Edition, period: T) => ({
  ...period,
  href: archiveAddress(edition, periodName(period)),
});

async function allYears(edition: Edition, paper: PaperStructure, now: Date) {
  const times = await loadArchiveTimes(edition.id, '');
  const months = times.months.map(({ name }) => readPeriod(name));
  const years = [...new Set(months.map(({ year }) => year))].sort((a, b) => b - a);
  const newest = months.at(-1);
  const lastDay = times.days.at(-1);
  const day = lastDay ? readPeriod(lastDay.name) : null;
  const part = day && (await storiesOfDay(edition, day, paper, null));
  const view = {
    kind: 'all' as const,
    frame: frameOf({ path: archiveAddress(edition, ''), edition, now }, paper),
    isEmpty: months.length === 0,
    ways: [],
    previous: null,
    next: null,
    calendar: newest ? monthOf(edition, newest, times) : null,
    newest: day && part ? { ...linked(edition, day), stories: part.stories } : null,
    years: years.map(year => ({
      ...linked(edition, { year }),
      months: months.filter(month => month.year === year).map(month => linked(edition, month)),
    })),
  };
  const stories = part?.stories ?? [];
  return {
    view,
    keys: [keyOf.edition(edition.code), keyOf.paper, ...stories.map(({ id }) => keyOf.story(id))],
  };
}

/** The period of the same length that holds a day. */
function neighbour(edition: Edition, { month, day }: Period, name: string | null) {
  if (!name) return null;
  const found = readPeriod(name);
  return linked(edition, {
    year: found.year,
    ...(month && { month: found.month }),
    ...(day && { day: found.day }),
  });
}

/** What the page of a year or a month shows. */
function countsOf(edition: Edition, { month }: Period, { days, months }: ArchiveTimes) {
  if (month) return { kind: 'month' as const, isEmpty: days.length === 0 };
  return { kind: 'year' as const, months: counted(edition, months), isEmpty: months.length === 0 };
}

async function storiesOfDay(edition: Edition, period: Period, paper: PaperStructure, start: ListStart) {
  const path = archiveAddress(edition, periodName(period));
  const filter = { editionIds: [edition.id], ...rangeOf(period, edition.zone), oldestFirst: true };
  const page = await readListPage(filter, { path, start, perPage: STORIES_OF_A_DAY }, {});
  if (!page) return null;
  const stories = teasersOf(page.stories, paper);
  const jsonLd = listJsonLd(periodName(period), page.path, stories);
  return { kind: 'day' as const, stories, turns: page.turns, jsonLd, isEmpty: stories.length === 0 };
}

function monthOf(edition: Edition, { year, month = 1 }: Period, { days }: ArchiveTimes) {
  return { ...linked(edition, { year, month }), days: counted(edition, days) };
}

const counted = (edition: Edition, periods: CountedPeriod[]) =>
  periods.map(({ name, count }) => ({ ...linked(edition, readPeriod(name)), count }));
