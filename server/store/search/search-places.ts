/**
 * Where and when a story stands, as lexemes beside the words of its search entry, so that the index itself narrows a
 * search: PostgreSQL reads an index of words without any order, and a common word without these would give every
 * story of twenty years.
 */

const DAY = 86_400_000;

/** Spans of days that have a lexeme each; a span is a whole number of those before it. */
const SPANS = [1, 8, 64, 512, 4096] as const;
const LONGEST = 4096;

/** Days since 1970, of UTC. */
export const dayOf = (time: Date) => Math.floor(time.getTime() / DAY);

/** Ids end in what is random of them; whatever else is in one could be syntax. */
const brief = (id: string) => id.slice(-12).replace(/[^\w-]/g, '_');

// No word of a text has such a sign.
const editionPlace = (id: string) => `~${brief(id)}`;
const sectionPlace = (id: string) => `~s${brief(id)}`;
const authorPlace = (id: string) => `~a${brief(id)}`;
const spanPlace = (editionId: string, days: number, day: number) =>
  `${editionPlace(editionId)}/${days}/${Math.floor(day / days)}`;

interface PlacedStory {
  editionId: string;
  sectionId: string;
  authorIds: string[];
  publishedAt: Date;
}

/** The lexemes of a story's places. */
export function placesOf({ editionId, sectionId, authorIds, publishedAt }: PlacedStory): string[] {
  const day = dayOf(publishedAt);
  return [
    editionPlace(editionId),
    sectionPlace(sectionId),
    ...authorIds.map(authorPlace),
    ...SPANS.map(days => spanPlace(editionId, days, day)),
  ];
}

/** Days from the first to the one before the last; without a last one it has no end. */
export interface DayRange {
  from: number;
  before: number | null;
}

/** The fewest spans that cover the days. */
function spansOf(editionId: string, { from, before }: DayRange, today: number): string[] {
  const end = before ?? (Math.floor((Math.max(from, today) + 2) / LONGEST) + 1) * LONGEST;
  const spans: string[] = [];
  for (let day = from; day < end;) {
    const days = SPANS.findLast(span => day % span === 0 && (day + span <= end || span === 1))!;
    spans.push(spanPlace(editionId, days, day));
    day += days;
  }
  return spans;
}

export interface PlaceFilter {
  editionIds: string[];
  sectionIds?: string[];
  authorIds?: string[];
}

const anyOf = (places: string[]) => `(${places.map(place => `'${place}'`).join(' | ') || "'~'"})`;

/** The places as a condition in the language of `tsquery`; without a range, of any time. */
export function placeQuery(
  { editionIds, sectionIds, authorIds }: PlaceFilter,
  range: DayRange | null,
  today: number,
): string {
  const editions = editionIds.flatMap(id => (range ? spansOf(id, range, today) : [editionPlace(id)]));
  return [
    anyOf(editions),
    ...(sectionIds ? [anyOf(sectionIds.map(sectionPlace))] : []),
    ...(authorIds ? [anyOf(authorIds.map(authorPlace))] : []),
  ].join(' & ');
}

/** How many stories came out from a day on, up to the next entry; newest first. */
export type StoryTimes = { day: number; stories: number }[];

/** A search looks through so many of the newest stories first, then through so many more, then through all. */
const WINDOWS = [
  { stories: 2000, days: 1 },
  { stories: 16_000, days: 8 },
  { stories: 128_000, days: 64 },
];

/**
 * Ranges of days, the newest first, each with about eight times as many stories as the one before; the last, without a
 * range, is everything older than `olderThan`.
 * @param before the day after the last that is asked for; null for no end
 */
export function windowsOf(
  times: StoryTimes,
  before: number | null,
): { ranges: DayRange[]; olderThan: number | null } {
  const ranges: DayRange[] = [];
  let [end, sum, next] = [before, 0, 0];
  for (const { day, stories } of times) {
    if (before !== null && day >= before) continue;
    sum += stories;
    const window = WINDOWS[next];
    if (!window || sum < window.stories) continue;
    const from = Math.floor(day / window.days) * window.days;
    if (end === null || from < end) ranges.push({ from, before: end });
    end = from;
    while (WINDOWS[next] && sum >= WINDOWS[next]!.stories) next++;
  }
  return { ranges, olderThan: ranges.length ? end : null };
}
