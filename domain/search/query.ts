import { partedRun, tokensOf, type Token } from './tokens';

/** One term of a query: a word with its parts, or a phrase of adjacent parts. */
export interface Term {
  phrase: boolean;
  pieces: Pick<Token, 'kind' | 'form'>[];
  /** As typed, without quotes and minus sign. */
  text: string;
}

/** What a story must contain, and what it must not contain. */
export interface SearchQuery {
  wanted: Term[];
  excluded: Term[];
}

/** Longer queries are cut: nobody types them, and each term costs time. */
export const QUERY_LIMITS = { characters: 300, terms: 16, pieces: 40 } as const;

const QUOTES = '"“”„«»＂「」『』';
// A minus sign from a keyboard of any language, before a phrase whose closing mark may be missing, or before
// everything up to a space.
const PART = new RegExp(
  `(?:(?<!\\S)(?<minus>[-−－﹣]))?(?:[${QUOTES}](?<phrase>[^${QUOTES}]*)(?:[${QUOTES}]|$)|(?<word>[^\\s${QUOTES}]+))`,
  'gu',
);

/**
 * Parses a search query: words, all of which must match; "phrases"; -words and -"phrases" that must not match. Never
 * fails: other input is ignored.
 */
export function parseQuery(text: string): SearchQuery {
  const query: SearchQuery = { wanted: [], excluded: [] };
  let pieces = 0;
  for (const { groups } of text.slice(0, QUERY_LIMITS.characters).toWellFormed().matchAll(PART)) {
    const { minus, phrase, word } = groups!;
    const typed = (phrase ?? word!.replace(/^[-−－﹣]+/, '')).trim();
    const found = piecesOf(typed, phrase !== undefined);
    pieces += found.length;
    if (!found.length || pieces > QUERY_LIMITS.pieces) continue;
    if (query.wanted.length + query.excluded.length === QUERY_LIMITS.terms) break;
    const term = { phrase: phrase !== undefined, pieces: found, text: typed };
    (minus ? query.excluded : query.wanted).push(term);
  }
  return query;
}

function piecesOf(text: string, phrase: boolean): Term['pieces'] {
  return tokensOf(text).flatMap(({ kind, form }) =>
    kind === 'word' || phrase ? [{ kind, form }] : partedRun(form).map(part => ({ kind, form: part })),
  );
}

/** The query as a reader would type it. */
export function formatQuery({ wanted, excluded }: SearchQuery): string {
  const write = ({ phrase, text }: Term) => (phrase ? `"${text}"` : text);
  return [...wanted.map(write), ...excluded.map(term => `-${write(term)}`)].join(' ');
}

/** The query with all occurrences of one word replaced. */
export function replaceWord(query: SearchQuery, form: string, replacement: string): SearchQuery {
  const inTerm = (term: Term): Term => {
    let text = '';
    let end = 0;
    for (const token of tokensOf(term.text)) {
      if (token.form !== form) continue;
      text += term.text.slice(end, token.start) + replacement;
      end = token.end;
    }
    text += term.text.slice(end);
    return { ...term, text, pieces: piecesOf(text, term.phrase) };
  };
  return { wanted: query.wanted.map(inTerm), excluded: query.excluded };
}
