import { sectionTrail, sectionWithChildren, type Edition, type Section } from '@/domain/paper/edition';
import { localDay } from '@/domain/time/local-day';
import { rangeOf } from '@/domain/time/zone';
import { readPeriod } from '@/domain/time/period';
import type { FoundCounts, SearchScope } from '@/server/search/search';
import type { PaperStructure } from '../paper';
import { ALL_EDITIONS, searchAddress, type SearchRequest } from './search-request';

const MOST_SECTIONS = 12;
const DAY = 86_400_000;

/** Spans of time that a reader can choose with one click, in days. */
export const PERIODS = { day: 1, week: 7, month: 30, year: 365 } as const;

/** A box that can be ticked. */
export interface FilterOption {
  value: string;
  label: string;
  lang: string;
  count: number;
  chosen: boolean;
}

/** The editions that a request asks for. */
export function editionsAsked({ editions: codes }: SearchRequest, editions: Edition[]): Edition[] {
  return codes.includes(ALL_EDITIONS) ? editions : editions.filter(({ code }) => codes.includes(code));
}

/** The times that a request asks for, in the zone of the edition whose page it is. */
export function timesAsked({ from, to }: SearchRequest, zone: string): Pick<SearchScope, 'from' | 'before'> {
  return {
    ...(from && { from: rangeOf(readPeriod(from), zone).from }),
    ...(to && { before: rangeOf(readPeriod(to), zone).before }),
  };
}

const slugsOf = (section: Section, sections: Section[]) =>
  sectionTrail(sections, section.id)
    .map(({ slug }) => slug)
    .join('/');

/** Ids of the asked sections in all editions, with what is under them; undefined when none is asked for. */
export function sectionsAsked({ sections: asked }: SearchRequest, sections: Section[]): string[] | undefined {
  if (!asked.length) return undefined;
  const chosen = sections.filter(section => asked.includes(slugsOf(section, sections)));
  return [...new Set(chosen.flatMap(({ id }) => sectionWithChildren(sections, id)))];
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** How many stories of these sections were counted; of all sections when there are none. */
export function countIn(
  { bySection }: FoundCounts,
  sections: Section[],
  editionIds: string[],
  sectionIds?: string[],
): number {
  return sum(
    sections
      .filter(({ id, editionId }) => editionIds.includes(editionId) && (sectionIds?.includes(id) ?? true))
      .map(({ id }) => bySection.get(id) ?? 0),
  );
}

/** The choices of editions and sections, each with the number of stories it would show. */
export function filterOptions(
  request: SearchRequest,
  edition: Edition,
  { editions, sections }: PaperStructure,
  counts: FoundCounts,
): { editions: FilterOption[]; sections: FilterOption[] } {
  const sectionIds = sectionsAsked(request, sections);
  const askedIds = editionsAsked(request, editions).map(({ id }) => id);
  const all = request.editions.includes(ALL_EDITIONS);
  return {
    editions: editions.map(({ id, code, name, lang }) => ({
      value: code,
      label: name,
      lang,
      count: countIn(counts, sections, [id], sectionIds),
      chosen: !all && request.editions.includes(code),
    })),
    sections: sectionOptions(request, edition, askedIds, { editions, sections }, counts),
  };
}

/** Sections of the asked editions that have results, and those that were chosen; those of one slug are one choice. */
function sectionOptions(
  request: SearchRequest,
  edition: Edition,
  editionIds: string[],
  { editions, sections }: Pick<PaperStructure, 'editions' | 'sections'>,
  counts: FoundCounts,
): FilterOption[] {
  const options = new Map<string, FilterOption>();
  // The edition's own names before those of others.
  const ordered = sections
    .filter(({ editionId }) => editionIds.includes(editionId))
    .toSorted((a, b) => Number(b.editionId === edition.id) - Number(a.editionId === edition.id));
  for (const section of ordered) {
    const value = slugsOf(section, sections);
    const chosen = request.sections.includes(value);
    if ((section.parentId !== null || section.hidden) && !chosen) continue;
    const count = countIn(counts, sections, editionIds, sectionWithChildren(sections, section.id));
    const option = options.get(value);
    if (option) option.count += count;
    else {
      const { lang } = editions.find(({ id }) => id === section.editionId)!;
      options.set(value, { value, label: section.name, lang, count, chosen });
    }
  }
  return [...options.values()]
    .filter(({ count, chosen }) => count > 0 || chosen)
    .sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count)
    .slice(0, MOST_SECTIONS);
}

/** Links to the same search within a span of time up to now, and to one without. */
export function periodLinks(request: SearchRequest, edition: Edition, now: Date) {
  const link = (name: 'any' | keyof typeof PERIODS, from: string) => ({
    name,
    href: searchAddress(edition, { ...request, from, to: '' }),
    current: request.from === from && !request.to,
  });
  const spans = Object.entries(PERIODS) as [keyof typeof PERIODS, number][];
  return [
    link('any', ''),
    ...spans.map(([name, days]) => link(name, localDay(new Date(now.getTime() - days * DAY), edition.zone))),
  ];
}
