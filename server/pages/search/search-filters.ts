import { sectionTrail, sectionWithChildren, type Edition, type Section } from '@/domain/paper/edition';
import { STORY_KINDS, type StoryKind } from '@/domain/search/story-kinds';
import { localDay } from '@/domain/time/local-day';
import { rangeOf } from '@/domain/time/zone';
import { readPeriod } from '@/domain/time/period';
import type { FoundCounts, SearchScope } from '@/server/search/search';
import type { PaperStructure } from '../paper';
import { countIn } from './found-counts';
import { ALL_EDITIONS, searchAddress, type SearchRequest } from './search-request';

const MAX_SECTIONS = 12;
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

/** The same for a kind of stories, whose label comes from the page. */
export type KindOption = Pick<FilterOption, 'count' | 'chosen'> & { value: StoryKind };

/** The editions of a request. */
export function requestedEditions({ editions: codes }: SearchRequest, editions: Edition[]): Edition[] {
  return codes.includes(ALL_EDITIONS) ? editions : editions.filter(({ code }) => codes.includes(code));
}

/** The period of a request, in the zone of the edition of the page. */
export function requestedTimes(
  { from, to }: SearchRequest,
  zone: string,
): Pick<SearchScope, 'from' | 'before'> {
  return {
    ...(from && { from: rangeOf(readPeriod(from), zone).from }),
    ...(to && { before: rangeOf(readPeriod(to), zone).before }),
  };
}

const slugsOf = (section: Section, sections: Section[]) =>
  sectionTrail(sections, section.id)
    .map(({ slug }) => slug)
    .join('/');

/** Ids of the requested sections in all editions, with their subsections; undefined for all. */
export function requestedSections(
  { sections: requested }: SearchRequest,
  sections: Section[],
): string[] | undefined {
  if (!requested.length) return undefined;
  const chosen = sections.filter(section => requested.includes(slugsOf(section, sections)));
  return [...new Set(chosen.flatMap(({ id }) => sectionWithChildren(sections, id)))];
}

/** The choices of editions, sections and kinds, each with the number of stories it would show. */
export function filterOptions(
  request: SearchRequest,
  edition: Edition,
  paper: PaperStructure,
  counts: FoundCounts,
): { editions: FilterOption[]; sections: FilterOption[]; kinds: KindOption[] } {
  const { editions } = paper;
  const sectionIds = requestedSections(request, paper.sections);
  const editionIds = requestedEditions(request, editions).map(({ id }) => id);
  const kinds = request.kinds.length ? request.kinds : undefined;
  const all = request.editions.includes(ALL_EDITIONS);
  return {
    editions: editions.map(({ id, code, name, lang }) => ({
      value: code,
      label: name,
      lang,
      count: countIn(counts, paper, { editionIds: [id], sectionIds, kinds }),
      chosen: !all && request.editions.includes(code),
    })),
    sections: sectionOptions(request, edition, editionIds, paper, counts),
    kinds: STORY_KINDS.map(kind => ({
      value: kind,
      count: countIn(counts, paper, { editionIds, sectionIds, kinds: [kind] }),
      chosen: request.kinds.includes(kind),
    })).filter(({ count, chosen }) => count > 0 || chosen),
  };
}

/**
 * Sections of the requested editions that have results, and the chosen ones; those with the same slug are one choice.
 */
function sectionOptions(
  request: SearchRequest,
  edition: Edition,
  editionIds: string[],
  paper: Pick<PaperStructure, 'editions' | 'sections'>,
  counts: FoundCounts,
): FilterOption[] {
  const { editions, sections } = paper;
  const kinds = request.kinds.length ? request.kinds : undefined;
  const options = new Map<string, FilterOption>();
  // The edition's own names before those of others.
  const ordered = sections
    .filter(({ editionId }) => editionIds.includes(editionId))
    .toSorted((a, b) => Number(b.editionId === edition.id) - Number(a.editionId === edition.id));
  for (const section of ordered) {
    const value = slugsOf(section, sections);
    const chosen = request.sections.includes(value);
    if ((section.parentId !== null || section.hidden) && !chosen) continue;
    const sectionIds = sectionWithChildren(sections, section.id);
    const count = countIn(counts, paper, { editionIds, sectionIds, kinds });
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
    .slice(0, MAX_SECTIONS);
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
