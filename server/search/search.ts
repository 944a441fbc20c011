import { editDistance, mistakesAllowed } from '@/domain/search/known-words';
import type { Marks } from '@/domain/search/excerpt';
import { replaceWord, type SearchQuery } from '@/domain/search/query';
import { spellingsOf } from '@/domain/search/spellings';
import { bigramsOf, charactersOf, tokensOf } from '@/domain/search/tokens';
import { wordsReadAs } from '@/server/writing-systems/pinyin-words';
import { runSearch, type Found, type FoundCounts } from '@/server/store/search/search';
import { searchConfigurations } from '@/server/store/search/search-languages';
import { prepareQueries, type SearchScope } from '@/server/store/search/search-query';
import type { KnownWord } from '@/server/store/search/search-entries';
import { lookUpWords, wordsOfSameStem } from '@/server/store/search/search-words';

export type { FoundCounts } from '@/server/store/search/search';
export type { SearchScope } from '@/server/store/search/search-query';

export const SEARCH_SORTS = ['relevance', 'newest'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

/** How far a list may be read; beyond that the search must be narrowed. */
const DEEPEST = 1000;

export interface SearchPlace {
  sort: SearchSort;
  limit: number;
  /** How many of the best results were already shown. */
  skip: number;
  /** The time for the freshness of stories. It is fixed for all pages of a list, so that their order is the same. */
  now: Date;
}

export interface StoriesFound {
  stories: Found[];
  /** `skip` of what follows; null at the end of what can be reached. */
  next: number | null;
  /** How many results can be paged through: by relevance those ranked, by newest those read. */
  reachable: number;
  /** How many there are. */
  counts: FoundCounts;
}

const NOTHING: StoriesFound = {
  stories: [],
  next: null,
  reachable: 0,
  counts: { groups: [], atLeast: false },
};

/**
 * Live stories in a scope that match a query. An empty query finds nothing.
 * @param query the parsed query, see `parseQuery` in domain/search/query
 * @param counted where to count them, including the scope; null not to count
 */
export async function searchStories(
  query: SearchQuery,
  scope: SearchScope,
  { sort, limit, skip, now }: SearchPlace,
  counted: SearchScope | null = null,
): Promise<StoriesFound> {
  if (!query.wanted.length || skip >= DEEPEST) return NOTHING;
  const [prepared] = await prepareQueries([query], (counted ?? scope).editions);
  // One more than is shown tells whether there is a next page.
  const part = { sort, limit: limit + 1, skip, now };
  const { found, reached, counts } = await runSearch(prepared!, scope, part, counted);
  const next = found.length > limit && skip + limit < DEEPEST ? skip + limit : null;
  return { stories: found.slice(0, limit), next, reachable: Math.min(reached, DEEPEST), counts };
}

const MAX_CORRECTED = 4;

/** A query for one word or name. */
const queryFor = (text: string): SearchQuery => ({
  wanted: [{ phrase: true, pieces: tokensOf(text), text }],
  excluded: [],
});

/**
 * The query with words without results replaced by similar ones with results; null when there are none.
 * @param isFound whether the query as a whole finds anything
 */
export async function suggestQuery(
  query: SearchQuery,
  scope: SearchScope,
  isFound: boolean,
): Promise<SearchQuery | null> {
  const forms = [...new Set(query.wanted.flatMap(({ pieces }) => pieces.map(({ form }) => form)))]
    .filter(form => tokensOf(form).length > 0)
    .slice(0, MAX_CORRECTED);
  if (!forms.length || (isFound && forms.length === 1)) return null;
  const { answered, similar } = await lookUp(forms.length > 1 ? forms.map(queryFor) : [], scope, forms);
  const missing = forms.filter((_, index) => !answered[index]);
  const near = missing.flatMap(form =>
    nearWords(form, similar.get(form)!).map(candidate => ({ form, ...candidate })),
  );
  // With one wrong word, the whole query is tried with each replacement; else each word separately, then all together.
  const fits = missing.length === 1;
  const tried = near.map(({ form, word, spelling }) =>
    fits ? replaceWord(query, form, spelling) : queryFor(word),
  );
  const better = await answeredBy(tried, scope);
  const corrections = new Map<string, string>();
  for (const [index, { form, spelling }] of near.entries())
    if (better[index] && !corrections.has(form)) corrections.set(form, spelling);
  if (!corrections.size) return null;
  let suggested = query;
  for (const [form, spelling] of corrections) suggested = replaceWord(suggested, form, spelling);
  if (fits) return suggested;
  const [isAnswered] = await answeredBy([suggested], scope);
  return isAnswered ? suggested : null;
}

async function lookUp(queries: SearchQuery[], scope: SearchScope, forms: string[]) {
  return lookUpWords(await prepareQueries(queries, scope.editions), scope, forms);
}

async function answeredBy(queries: SearchQuery[], scope: SearchScope): Promise<boolean[]> {
  return queries.length ? (await lookUp(queries, scope, [])).answered : [];
}

const MAX_TRIED = 5;

/** The words that were probably meant, most likely first. */
function nearWords(form: string, words: KnownWord[]): KnownWord[] {
  return words
    .map(known => ({ known, distance: editDistance(form, known.word) }))
    .filter(({ known, distance }) => distance <= mistakesAllowed(form) && tokensOf(known.word).length > 0)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_TRIED)
    .map(({ known }) => known);
}

/** At most this much of each text is searched for words to mark, in UTF-16 units. */
const READ_ALOUD = 1000;

/**
 * The parts of these texts to mark for the query: words with the same stem as a word of the query, and matching hanzi
 * or their readings.
 */
export async function marksFor(
  query: SearchQuery,
  editions: SearchScope['editions'],
  texts: string[],
): Promise<Marks> {
  const pieces = query.wanted.flatMap(term => term.pieces);
  const forms = pieces.filter(({ kind }) => kind === 'word').flatMap(({ form }) => spellingsOf(form));
  const hanzi = [
    ...pieces.filter(({ kind }) => kind === 'hanzi').map(({ form }) => form),
    ...wordsReadAs(
      forms,
      texts.map(text => text.slice(0, READ_ALOUD)),
    ),
  ];
  const words = new Set<string>();
  for (const text of texts) for (const { kind, form } of tokensOf(text)) if (kind === 'word') words.add(form);
  const configurations = editions.flatMap(({ lang, secondLang }) =>
    searchConfigurations([lang, ...(secondLang ? [secondLang] : [])]),
  );
  const alike = [...words].filter(word => forms.some(form => mayShareStem(word, form)));
  const same = await wordsOfSameStem(alike, forms, [...new Set(configurations)]);
  // Found by its pairs, a longer run may be split over the text.
  const parts = hanzi.flatMap(run => [run, ...(charactersOf(run).length > 2 ? bigramsOf(run) : [])]);
  return { words: new Set(same), hanzi: [...new Set(parts)] };
}

const ARABIC = /\p{Script=Arabic}/u;

/** Stemmers change the end of a word, and in Arabic its start; there three adjacent letters are kept. */
function mayShareStem(word: string, form: string): boolean {
  if (!ARABIC.test(form)) return word.slice(0, 2) === form.slice(0, 2);
  return [...form].some(
    (_, index) => index + 3 <= form.length && word.includes(form.slice(index, index + 3)),
  );
}
