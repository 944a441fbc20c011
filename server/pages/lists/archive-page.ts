import { archiveAddress } from '@/domain/story/address';
import type { Edition } from '@/domain/paper/edition';
import {
  localDay,
  periodName,
  rangeOf,
  readPeriod,
  type Period,
  type TimeRange,
} from '@/domain/time/local-day';
import { countLiveBy, listMonthsWithLive } from '@/server/store/pages/archive';
import { listLive } from '@/server/store/pages/live';
import { keyOf } from '@/server/press/purge/surrogate-keys';
import type { ArchivePeriod } from './archive-period';
import { frameOf } from '../frame';
import { listJsonLd } from '@/server/syndication/json-ld';
import { pageAddress, pageOfStories } from './paging';
import type { PaperStructure } from '../paper';
import { teasersOf } from '../teasers';

/** A day is read as one list; only a day of an import has more. */
const STORIES_OF_A_DAY = 200;

/**
 * A page of an edition's archive: all years, a year's months, a month's days or a day's stories. Null for a time before
 * its first and after its last story, and for a page of a day that is not there.
 */
export async function archivePage(
  edition: Edition,
  { year, month, day }: ArchivePeriod,
  paper: PaperStructure,
  pageNumber: number,
  now: Date,
) {
  if (!year) return pageNumber === 1 ? allYears(edition, paper, now) : null;
  const period: Period = { year, ...(month && { month }), ...(day && { day }) };
  const range = rangeOf(period, edition.zone);
  const [beside, part] = await Promise.all([
    periodsBeside(edition, period, range),
    partOf(edition, period, range, paper, pageNumber),
  ]);
  if (!part || (part.isEmpty && !(beside.previous && beside.next))) return null;
  const path = pageAddress(archiveAddress(edition, periodName(period)), pageNumber);
  const ways = [{ href: archiveAddress(edition, '') }];
  if (month) ways.push(linked(edition, { year }));
  if (day) ways.push(linked(edition, { year, month }));
  const frame = frameOf({ path, edition, now }, paper);
  const view = { frame, ways, ...beside, period, ...part };
  const stories = part.kind === 'day' ? part.stories : [];
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
  const months = (await listMonthsWithLive(edition.id, edition.zone)).map(readPeriod);
  const years = [...new Set(months.map(({ year }) => year))].sort((a, b) => b - a);
  const newest = months.at(-1);
  const view = {
    kind: 'all' as const,
    frame: frameOf({ path: archiveAddress(edition, ''), edition, now }, paper),
    isEmpty: months.length === 0,
    ways: [],
    previous: null,
    next: null,
    calendar: newest ? await monthOf(edition, newest) : null,
    years: years.map(year => ({
      ...linked(edition, { year }),
      months: months.filter(month => month.year === year).map(month => linked(edition, month)),
    })),
  };
  return { view, keys: [keyOf.edition(edition.code), keyOf.paper] };
}

/** The nearest periods of the same length in which the edition published something. */
async function periodsBeside(edition: Edition, { month, day }: Period, { from, before }: TimeRange) {
  const editionId = edition.id;
  const [[earlier], [later]] = await Promise.all([
    listLive({ editionId, before: from, limit: 1 }),
    listLive({ editionId, from: before, oldestFirst: true, limit: 1 }),
  ]);
  const linkTo = (date: Date | undefined) => {
    if (!date) return null;
    const found = readPeriod(localDay(date, edition.zone));
    return linked(edition, {
      year: found.year,
      ...(month && { month: found.month }),
      ...(day && { day: found.day }),
    });
  };
  return { previous: linkTo(earlier?.firstPublishedAt), next: linkTo(later?.firstPublishedAt) };
}

/** What the page of a period shows. */
async function partOf(
  edition: Edition,
  period: Period,
  range: TimeRange,
  paper: PaperStructure,
  pageNumber: number,
) {
  const { year, month, day } = period;
  if (day && month) return dayPart(edition, { year, month, day }, range, paper, pageNumber);
  if (pageNumber !== 1) return null;
  if (month) {
    const calendar = await monthOf(edition, period);
    return { kind: 'month' as const, calendar, isEmpty: calendar.days.length === 0 };
  }
  const months = await counted(edition, 'month', range);
  return { kind: 'year' as const, months, isEmpty: months.length === 0 };
}

async function dayPart(
  edition: Edition,
  period: Required<Period>,
  range: TimeRange,
  paper: PaperStructure,
  pageNumber: number,
) {
  const address = archiveAddress(edition, periodName(period));
  const filter = { editionId: edition.id, ...range, oldestFirst: true };
  const [page, calendar] = await Promise.all([
    pageOfStories(filter, address, pageNumber, STORIES_OF_A_DAY),
    monthOf(edition, period),
  ]);
  if (!page) return null;
  const stories = await teasersOf(page.live, paper.editions, paper.sections);
  const jsonLd = listJsonLd(periodName(period), page.path, stories);
  const isEmpty = stories.length === 0;
  return { kind: 'day' as const, stories, calendar, pages: page.pages, jsonLd, isEmpty };
}

async function monthOf(edition: Edition, { year, month = 1 }: Period) {
  const range = rangeOf({ year, month }, edition.zone);
  return { ...linked(edition, { year, month }), days: await counted(edition, 'day', range) };
}

async function counted(edition: Edition, unit: 'month' | 'day', range: TimeRange) {
  const counts = await countLiveBy(unit, edition.id, edition.zone, range);
  return counts.map(({ name, count }) => ({ ...linked(edition, readPeriod(name)), count }));
}
