import { prefixLexeme } from './prefixes';
import { parseQuery, type Term } from './query';
import { bigramsOf, charactersOf } from './tokens';

/**
 * A query that is still being typed. Words are stemmed in the language of the text; lexemes are compared
 * unchanged.
 */
export interface TypedQuery {
  words: string[];
  lexemes: string[];
  excludedWords: string[];
  excludedLexemes: string[];
  /** The last word, if nothing follows it: as a whole word or a prefix. */
  open: { word: string; prefix: string } | null;
}

/** Parses a search typed in the newsroom; null when it contains no word. */
export function typedQuery(text: string): TypedQuery | null {
  const { wanted, excluded } = parseQuery(text);
  if (!wanted.length) return null;
  const query: TypedQuery = {
    words: [],
    lexemes: [],
    excludedWords: [],
    excludedLexemes: [],
    open: null,
  };
  for (const term of wanted) addTerm(term, query.words, query.lexemes);
  for (const term of excluded) addTerm(term, query.excludedWords, query.excludedLexemes);
  const last = wanted.at(-1)!;
  const lastPiece = last.pieces.at(-1)!;
  if (lastPiece.kind === 'word' && !last.phrase && text.trimStart().endsWith(last.text)) {
    query.words.splice(query.words.lastIndexOf(lastPiece.form), 1);
    query.open = { word: lastPiece.form, prefix: prefixLexeme(lastPiece.form) };
  }
  return query;
}

function addTerm({ pieces }: Term, words: string[], lexemes: string[]): void {
  for (const { kind, form } of pieces) {
    if (kind === 'word') words.push(form);
    // A single character is not a lexeme within a run.
    else if (charactersOf(form).length === 1) lexemes.push(prefixLexeme(form));
    else lexemes.push(...bigramsOf(form));
  }
}
