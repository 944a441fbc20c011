import type { SearchQuery, Term } from '@/domain/search/query';
import type { KindsFilter } from '@/domain/search/story-kinds';
import { spellingsOf } from '@/domain/search/spellings';
import { bigramsOf, charactersOf } from '@/domain/search/tokens';
import { Prisma } from '../generated/client';
import { loadSearchFacts } from './search-facts';
import { searchConfigurations } from './search-languages';
import type { StoryTimes } from './search-places';

interface SearchedEdition {
  id: string;
  lang: string;
  secondLang: string | null;
}

/** Where and when to search. Empty lists of editions find nothing; other filters do not apply when absent. */
export interface SearchScope {
  editions: SearchedEdition[];
  sectionIds?: string[];
  authorIds?: string[];
  kinds?: KindsFilter;
  /** First published at or after. */
  from?: Date;
  /** First published before. */
  before?: Date;
}

/** Editions whose words are indexed under the same configurations, and a query for these. */
export interface PreparedQuery {
  editionIds: string[];
  /** What a story must match. */
  exact: Prisma.Sql;
  /** The conditions that the index can decide without reading a story; null when it can decide all of them. */
  loose: Prisma.Sql | null;
  /** Whether something is excluded, so that a title is not enough to decide whether its story matches. */
  excludes: boolean;
  /** When their stories were published. */
  times: StoryTimes;
}

/** Turns the queries into PostgreSQL's, each once for every language of the editions. */
export async function prepareQueries(
  queries: SearchQuery[],
  editions: SearchedEdition[],
): Promise<PreparedQuery[][]> {
  const groups = new Map<string, { configurations: string[]; editionIds: string[] }>();
  for (const { id, lang, secondLang } of editions) {
    const configurations = searchConfigurations([lang, ...(secondLang ? [secondLang] : [])]);
    const key = configurations.join();
    const group = groups.get(key) ?? { configurations, editionIds: [] };
    group.editionIds.push(id);
    groups.set(key, group);
  }
  const all = [...new Set([...groups.values()].flatMap(({ configurations }) => configurations))];
  const facts = await loadSearchFacts([...new Set(queries.flatMap(wordsOf))], all);
  return queries.map(query => {
    const hasPhrase = [...query.wanted, ...query.excluded].some(isRealPhrase);
    return [...groups.values()].map(({ configurations, editionIds }) => {
      const written = (form: 'exact' | 'loose') =>
        Prisma.sql`(${Prisma.join(
          configurations.map(
            name =>
              Prisma.sql`to_tsquery(${name}::regconfig, ${writeQuery(query, facts.stopWords.get(name)!, form)})`,
          ),
          ' || ',
        )})`;
      return {
        editionIds,
        exact: written('exact'),
        loose: hasPhrase ? written('loose') : null,
        excludes: query.excluded.length > 0,
        times: facts.timesOf(editionIds),
      };
    });
  });
}

/** The words of a query, without hanzi. */
const wordsOf = ({ wanted }: SearchQuery) =>
  wanted.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'word').map(({ form }) => form));

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
  const selective = wanted
    .map(term => (term.phrase ? term : { ...term, pieces: withoutStopWords(term.pieces, stopWords) }))
    .filter(({ pieces }) => pieces.length);
  const must = (selective.length ? selective : wanted).map(term => writeTerm(term, form));
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
    if (piece.kind === 'word') {
      const spellings = spellingsOf(piece.form).map(spelling => `'${spelling}'`);
      return [spellings.length > 1 ? `(${spellings.join(' | ')})` : spellings[0]!];
    }
    const isLast = index === term.pieces.length - 1;
    const characters = charactersOf(piece.form);
    const end = `'${characters.at(-1)!}'`;
    // The index has a single character only where its run ends; anywhere else it starts a pair.
    if (characters.length === 1) return [inOrder && !isLast ? end : `${end}:*`];
    const pairs = bigramsOf(piece.form).map(pair => `'${pair}'`);
    return inOrder && !isLast ? [...pairs, end] : pairs;
  });
  return `(${lexemes.join(inOrder ? ' <-> ' : ' & ')})`;
}
