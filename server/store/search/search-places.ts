import { STORY_KINDS, type KindsFilter, type StoryKind } from '@/domain/search/story-kinds';

/**
 * The places and times of a story as lexemes, in addition to the words of its search entry, so that the index itself
 * filters a search. PostgreSQL reads a word index in no order: without these, a common word would return every story of
 * twenty years.
 */

const DAY = 86_400_000;

/** Spans of days that have a lexeme each. */
const SPANS = [1, 8, 64, 512, 4096] as const;

/** A query has at most this many spans of an edition: the index evaluates all of them for each story. */
const MAX_SPANS = 6;

/** Days since 1970, of UTC. */
export const dayOf = (time: Date) => Math.floor(time.getTime() / DAY);

/** Ids end in random characters; any other part could be syntax. */
const brief = (id: string) => id.slice(-12).replace(/[^\w-]/g, '_');

// No word of a text contains this character.
const editionPlace = (id: string) => `~${brief(id)}`;
const sectionPlace = (id: string) => `~s${brief(id)}`;
const authorPlace = (id: string) => `~a${brief(id)}`;
const kindPlace = (kind: StoryKind) => `~k${kind}`;
const spanPlace = (editionId: string, days: number, day: number) =>
  `${editionPlace(editionId)}/${days}/${Math.floor(day / days)}`;

interface PlacedStory {
  editionId: string;
  sectionId: string;
  authorIds: string[];
  kind: StoryKind;
  publishedAt: Date;
}

/** The lexemes of a story's places. */
export function placesOf({ editionId, sectionId, authorIds, kind, publishedAt }: PlacedStory): string[] {
  const day = dayOf(publishedAt);
  return [
    editionPlace(editionId),
    sectionPlace(sectionId),
    ...authorIds.map(authorPlace),
    // Most are plain stories: a lexeme of those would be as long a list as all of them.
    ...(kind === 'story' ? [] : [kindPlace(kind)]),
    ...SPANS.map(days => spanPlace(editionId, days, day)),
  ];
}

/** Days from the first to the last. */
interface DayRange {
  from: number;
  to: number;
}

/** A few spans that cover the days, and possibly some days more. */
function spansOf(editionId: string, { from, to }: DayRange): string[] {
  const number = (day: number, days: number) => Math.floor(day / days);
  const days = SPANS.find(span => number(to, span) - number(from, span) < MAX_SPANS) ?? SPANS.at(-1)!;
  const count = number(to, days) - number(from, days) + 1;
  return Array.from({ length: count }, (_, index) => spanPlace(editionId, days, from + index * days));
}

export interface PlaceFilter {
  editionIds: string[];
  sectionIds?: string[];
  authorIds?: string[];
  kinds?: KindsFilter;
}

const anyOf = (places: string[]) => `(${places.map(place => `'${place}'`).join(' | ') || "'~'"})`;

/** Opinion is identified by section, other kinds by their texts, and plain stories by being neither. */
function anyKind({ kinds, opinionIds }: KindsFilter): string {
  const opinion = anyOf(opinionIds.map(sectionPlace));
  const ofTexts = STORY_KINDS.filter(kind => kind !== 'story' && kind !== 'opinion');
  const texts = kinds.includes('story')
    ? `!${anyOf(ofTexts.filter(kind => !kinds.includes(kind)).map(kindPlace))}`
    : anyOf(ofTexts.filter(kind => kinds.includes(kind)).map(kindPlace));
  return `(${texts} & !${opinion}${kinds.includes('opinion') ? ` | ${opinion}` : ''})`;
}

/** The places as a condition in the language of `tsquery`; without a range, of any time. */
function placeQuery(filter: PlaceFilter, range: DayRange | null): string {
  const { editionIds, sectionIds, authorIds, kinds } = filter;
  const editions = editionIds.flatMap(id => (range ? spansOf(id, range) : [editionPlace(id)]));
  return [
    anyOf(editions),
    ...(sectionIds ? [anyOf(sectionIds.map(sectionPlace))] : []),
    ...(authorIds ? [anyOf(authorIds.map(authorPlace))] : []),
    ...(kinds ? [anyKind(kinds)] : []),
  ].join(' & ');
}

/** How many stories were published from a day on, up to the day of the previous entry; newest first. */
export type StoryTimes = { day: number; stories: number }[];

/** A search reads about this many of the newest stories first, then all up to the next number, and so on. */
const WINDOWS = [2000, 8000, 32_000, 128_000];

/** A window is used only if there are at least this many times more stories. */
const WORTH = 4;

/** A part of the stories that a search reads, with its start time; null for no start. */
export interface SearchWindow {
  places: string;
  from: Date | null;
}

/**
 * The parts to search, the newest first: each window ends where the previous one started, and is about three times as
 * large. The last has no start.
 * @param times when the stories of the editions were published
 * @param before only stories before this time; null for all
 */
export function windowsOf(place: PlaceFilter, times: StoryTimes, before: Date | null): SearchWindow[] {
  const last = before ? dayOf(before) : Math.max(times[0]?.day ?? 0, dayOf(new Date()) + 1);
  const included = times.filter(({ day }) => day <= last);
  const all = included.reduce((sum, { stories }) => sum + stories, 0);
  const sizes = WINDOWS.filter(size => size * WORTH <= all);
  const windows: SearchWindow[] = [];
  let [sum, to] = [0, last];
  for (const { day, stories } of included) {
    sum += stories;
    if (sizes[windows.length] === undefined || sum < sizes[windows.length]!) continue;
    windows.push({ places: placeQuery(place, { from: day, to }), from: new Date(day * DAY) });
    to = day;
  }
  return [...windows, { places: placeQuery(place, null), from: null }];
}
