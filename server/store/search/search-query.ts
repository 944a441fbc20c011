import { LRUCache } from 'lru-cache';
import type { SearchQuery, Term } from '@/domain/search/query';
import { bigramsOf, charactersOf } from '@/domain/search/tokens';
import { database } from '../database';
import { Prisma } from '../generated/client';
import { searchConfigurations, stopWordDictionary } from './search-languages';

/** Where and when to look. Empty lists of editions find nothing; other filters are left out when absent. */
export interface SearchScope {
  editions: { id: string; lang: string; secondLang: string | null }[];
  sectionIds?: string[];
  authorIds?: string[];
  /** First published at or after. */
  from?: Date;
  /** First published before. */
  before?: Date;
}

/** The stories of a scope whose words are kept under the same configurations, and the query in those. */
export interface Part {
  editionIds: string[];
  /** What a story must match. */
  exact: Prisma.Sql;
  /** What the index can tell without reading a story; null when that is all. */
  loose: Prisma.Sql | null;
  /** Whether something is excluded, so that a title alone does not tell whether its story matches. */
  excludes: boolean;
  /** The time of a story, of which some thousand are newer in these editions; null when there are not so many. */
  recently: Date | null;
}

/** A query made ready for the editions of a scope. */
export interface PreparedSearch {
  scope: SearchScope;
  parts: Part[];
}

/** Turns the query into PostgreSQL's, once for each language of the scope. */
export async function prepareSearch(query: SearchQuery, scope: SearchScope): Promise<PreparedSearch> {
  const byConfigurations = new Map<string, { configurations: string[]; editionIds: string[] }>();
  for (const { id, lang, secondLang } of scope.editions) {
    const configurations = searchConfigurations([lang, ...(secondLang ? [secondLang] : [])]);
    const key = configurations.join();
    const held = byConfigurations.get(key) ?? { configurations, editionIds: [] };
    held.editionIds.push(id);
    byConfigurations.set(key, held);
  }
  const all = [...new Set([...byConfigurations.values()].flatMap(({ configurations }) => configurations))];
  const groups = [...byConfigurations.values()];
  const [stopWords, recently] = await Promise.all([
    stopWordsOf(query, all),
    Promise.all(groups.map(({ editionIds }) => recentlyIn(editionIds))),
  ]);
  const hasPhrase = [...query.wanted, ...query.excluded].some(isRealPhrase);
  const parts = groups.map(({ configurations, editionIds }, index) => {
    const written = (form: 'exact' | 'loose') =>
      Prisma.sql`(${Prisma.join(
        configurations.map(
          name =>
            Prisma.sql`to_tsquery(${name}::regconfig, ${writeQuery(query, stopWords.get(name)!, form)})`,
        ),
        ' || ',
      )})`;
    return {
      editionIds,
      exact: written('exact'),
      loose: hasPhrase ? written('loose') : null,
      excludes: query.excluded.length > 0,
      recently: recently[index] ?? null,
    };
  });
  return { scope, parts };
}

/** How many of the newest stories of an edition are read one by one before the index is asked for all. */
const RECENT = 2500;

/** Where the newest begin, by edition, for a minute: any time would do, this one is fast. */
const recentTimes = new LRUCache<string, { publishedAt: Date | null }>({ max: 1000, ttl: 60_000 });

async function recentlyIn(editionIds: string[]): Promise<Date | null> {
  const key = editionIds.join();
  const held = recentTimes.get(key);
  if (held) return held.publishedAt;
  const [row] = await database().$queryRaw<{ publishedAt: Date | null }[]>`
    SELECT max(nth."publishedAt") AS "publishedAt" FROM unnest(${editionIds}::text[]) AS edition,
      LATERAL (
        SELECT "publishedAt" FROM "SearchEntry" WHERE "editionId" = edition
        ORDER BY "publishedAt" DESC OFFSET ${RECENT} LIMIT 1
      ) AS nth`;
  const publishedAt = row?.publishedAt ?? null;
  recentTimes.set(key, { publishedAt });
  return publishedAt;
}

/** Whether a word is on PostgreSQL's list of those too common to look for, by `configuration word`. */
const isStopWord = new LRUCache<string, boolean>({ max: 20_000 });

/** Words of the query that are too common to look for, by configuration. */
async function stopWordsOf(query: SearchQuery, configurations: string[]): Promise<Map<string, Set<string>>> {
  const forms = query.wanted.flatMap(({ pieces }) =>
    pieces.filter(({ kind }) => kind === 'word').map(({ form }) => form),
  );
  const words = [...new Set(forms)];
  const withStopWords = configurations.filter(name => stopWordDictionary(name) !== null);
  const isNew = words.some(word => withStopWords.some(name => !isStopWord.has(`${name} ${word}`)));
  if (isNew) {
    const rows = await database().$queryRaw<{ name: string; word: string; common: boolean }[]>`
      SELECT name, word, ts_lexize(dictionary::regdictionary, word) = '{}' AS common
      FROM unnest(${withStopWords}::text[], ${withStopWords.map(stopWordDictionary)}::text[]) AS given(name, dictionary),
        unnest(${words}::text[]) AS word`;
    for (const { name, word, common } of rows) isStopWord.set(`${name} ${word}`, common);
  }
  return new Map(
    configurations.map(name => [name, new Set(words.filter(word => isStopWord.get(`${name} ${word}`)))]),
  );
}

/** Whether order matters: a word is one lexeme, and so are two hanzi. */
function isRealPhrase({ phrase, pieces }: Term): boolean {
  const [first, second] = pieces;
  return (
    phrase && (second !== undefined || (first!.kind === 'hanzi' && charactersOf(first!.form).length > 2))
  );
}

/** The query in the language of `to_tsquery`. Forms are letters and figures only, so nothing in them can be syntax. */
function writeQuery(
  { wanted, excluded }: SearchQuery,
  stopWords: Set<string>,
  form: 'exact' | 'loose',
): string {
  const telling = wanted
    .map(term => (term.phrase ? term : { ...term, pieces: withoutStopWords(term.pieces, stopWords) }))
    .filter(({ pieces }) => pieces.length);
  const must = (telling.length ? telling : wanted).map(term => writeTerm(term, form));
  const mustNot = excluded
    .filter(term => form === 'exact' || !isRealPhrase(term))
    .map(term => `!${writeTerm(term, form)}`);
  return [...must, ...mustNot].join(' & ');
}

function withoutStopWords(pieces: Term['pieces'], stopWords: Set<string>): Term['pieces'] {
  return pieces.filter(({ kind, form }) => kind === 'hanzi' || !stopWords.has(form));
}

function writeTerm(term: Term, form: 'exact' | 'loose'): string {
  const inOrder = term.phrase && form === 'exact';
  const lexemes = term.pieces.flatMap((piece, index) => {
    if (piece.kind === 'word') return [`'${piece.form}'`];
    const isLast = index === term.pieces.length - 1;
    const characters = charactersOf(piece.form);
    const end = `'${characters.at(-1)!}'`;
    // The index has a character alone only where its run ends; anywhere else it begins a pair.
    if (characters.length === 1) return [inOrder && !isLast ? end : `${end}:*`];
    const pairs = bigramsOf(piece.form).map(pair => `'${pair}'`);
    return inOrder && !isLast ? [...pairs, end] : pairs;
  });
  return `(${lexemes.join(inOrder ? ' <-> ' : ' & ')})`;
}
