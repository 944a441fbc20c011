import { editDistance, mistakesAllowed } from '@/domain/search/known-words';
import type { Marks } from '@/domain/search/excerpt';
import { replaceWord, type SearchQuery } from '@/domain/search/query';
import { bigramsOf, charactersOf, tokensOf } from '@/domain/search/tokens';
import {
  countFound,
  findBest,
  findNewest,
  findsAny,
  type Found,
  type FoundCounts,
} from '@/server/store/search/search';
import { searchConfigurations } from '@/server/store/search/search-languages';
import { prepareSearch, type SearchScope } from '@/server/store/search/search-query';
import { similarWords, wordsOfSameStem } from '@/server/store/search/search-words';

export type { FoundCounts } from '@/server/store/search/search';
export type { SearchScope } from '@/server/store/search/search-query';

export const SEARCH_SORTS = ['relevance', 'newest'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

/** How far a list may be read; whoever wants more narrows the search. */
const DEEPEST = 10_000;

export interface SearchPlace {
  sort: SearchSort;
  limit: number;
  /** How many of the best were seen already. */
  skip: number;
  /** The clock by which stories are fresh. For one order on all pages of a list it stays the same. */
  now: Date;
}

export interface StoriesFound {
  stories: Found[];
  /** `skip` of what follows; null at the end of what can be reached. */
  next: number | null;
  /** By relevance: how many can be reached, which of very many are the ranked ones. By newest: null, nobody counted. */
  reachable: number | null;
}

/**
 * Live stories that answer a query, of a scope. A query that wants nothing finds nothing.
 * @param query what `parseQuery` (domain/search/query) made of what somebody typed
 */
export async function searchStories(
  query: SearchQuery,
  scope: SearchScope,
  { sort, limit, skip, now }: SearchPlace,
): Promise<StoriesFound> {
  if (!query.wanted.length || skip >= DEEPEST) return { stories: [], next: null, reachable: 0 };
  const search = await prepareSearch(query, scope);
  if (sort === 'newest') {
    const stories = await findNewest(search, limit + 1, skip);
    const next = stories.length > limit && skip + limit < DEEPEST ? skip + limit : null;
    return { stories: stories.slice(0, limit), next, reachable: null };
  }
  const { found, ranked } = await findBest(search, limit, skip, now);
  return { stories: found, next: skip + limit < ranked ? skip + limit : null, reachable: ranked };
}

/** How many live stories of the scope answer the query, by id of their section. */
export async function countStories(query: SearchQuery, scope: SearchScope): Promise<FoundCounts> {
  if (!query.wanted.length) return { bySection: new Map(), atLeast: false };
  return countFound(await prepareSearch(query, scope));
}

const MOST_CORRECTED = 4;

/** The query with words that find nothing replaced by like ones that do; null when there are none. */
export async function suggestQuery(query: SearchQuery, scope: SearchScope): Promise<SearchQuery | null> {
  const forms = query.wanted.flatMap(({ pieces }) => pieces.map(({ form }) => form));
  const corrections = await Promise.all(
    [...new Set(forms)].slice(0, MOST_CORRECTED).map(async form => ({
      form,
      better: (await isFound(form, scope)) ? null : await likeWord(form, scope),
    })),
  );
  let suggested = query;
  for (const { form, better } of corrections) if (better) suggested = replaceWord(suggested, form, better);
  if (suggested === query) return null;
  const { stories } = await searchStories(suggested, scope, {
    sort: 'newest',
    limit: 1,
    skip: 0,
    now: new Date(0),
  });
  return stories.length ? suggested : null;
}

async function isFound(form: string, scope: SearchScope): Promise<boolean> {
  const pieces = tokensOf(form);
  if (!pieces.length) return false;
  return findsAny(
    await prepareSearch({ wanted: [{ phrase: true, pieces, text: form }], excluded: [] }, scope),
  );
}

async function likeWord(form: string, scope: SearchScope): Promise<string | null> {
  const near = (await similarWords(form))
    .map(({ word, spelling }) => ({ word, spelling, distance: editDistance(form, word) }))
    .filter(({ distance }) => distance <= mistakesAllowed(form))
    .sort((a, b) => a.distance - b.distance);
  for (const { word, spelling } of near) if (await isFound(word, scope)) return spelling;
  return null;
}

/** What of these texts to mark for the query: words with the same stem as one that is wanted, and wanted hanzi. */
export async function marksFor(
  query: SearchQuery,
  editions: SearchScope['editions'],
  texts: string[],
): Promise<Marks> {
  const pieces = query.wanted.flatMap(term => term.pieces);
  const forms = pieces.filter(({ kind }) => kind === 'word').map(({ form }) => form);
  const hanzi = pieces.filter(({ kind }) => kind === 'hanzi').map(({ form }) => form);
  const words = new Set<string>();
  for (const text of texts) for (const { kind, form } of tokensOf(text)) if (kind === 'word') words.add(form);
  const configurations = editions.flatMap(({ lang, secondLang }) =>
    searchConfigurations([lang, ...(secondLang ? [secondLang] : [])]),
  );
  const alike = [...words].filter(word => forms.some(form => mayShareStem(word, form)));
  const same = await wordsOfSameStem(alike, forms, [...new Set(configurations)]);
  // Found by its pairs, a longer run may stand in parts.
  const parts = hanzi.flatMap(run => [run, ...(charactersOf(run).length > 2 ? bigramsOf(run) : [])]);
  return { words: new Set(same), hanzi: [...new Set(parts)] };
}

const ARABIC = /\p{Script=Arabic}/u;

/** Stemmers change the end of a word, and in Arabic its beginning; there three letters in a row stay. */
function mayShareStem(word: string, form: string): boolean {
  if (!ARABIC.test(form)) return word.slice(0, 2) === form.slice(0, 2);
  return [...form].some(
    (_, index) => index + 3 <= form.length && word.includes(form.slice(index, index + 3)),
  );
}
