import { prefixLexeme, prefixLexemes } from './prefixes';
import { bigramsOf, tokensOf } from './tokens';
import { typedQuery } from './typed-query';

/** The indexed length of a picture's texts, in UTF-16 units. */
const LONGEST_TEXT = 10_000;

/** The lexemes of a picture: prefixes of its words, and pairs of Chinese characters. */
export function pictureLexemes(text: string): string[] {
  const cut = text.slice(0, LONGEST_TEXT);
  const pairs = tokensOf(cut).flatMap(({ kind, form }) => (kind === 'hanzi' ? bigramsOf(form) : []));
  return [...new Set([...prefixLexemes(cut), ...pairs])];
}

/** The lexemes that a picture must have and must not have. */
export interface PictureQuery {
  wanted: string[];
  excluded: string[];
}

/** The search for typed words, each as a prefix; null for none. */
export function pictureQuery(text: string): PictureQuery | null {
  const query = typedQuery(text);
  if (!query) return null;
  const { words, lexemes, open, excludedWords, excludedLexemes } = query;
  return {
    wanted: [...words.map(prefixLexeme), ...lexemes, ...(open ? [open.prefix] : [])],
    excluded: [...excludedWords.map(prefixLexeme), ...excludedLexemes],
  };
}
