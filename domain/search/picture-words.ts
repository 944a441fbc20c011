import { prefixLexeme, prefixLexemes } from './prefixes';
import { bigramsOf, tokensOf } from './tokens';
import { typedQuery } from './typed-query';

/** Texts of a picture are indexed up to this length, in UTF-16 units. */
const LONGEST_TEXT = 10_000;

/** The lexemes under which a picture is found: the beginnings of its words, and pairs of Chinese characters. */
export function pictureLexemes(text: string): string[] {
  const cut = text.slice(0, LONGEST_TEXT);
  const pairs = tokensOf(cut).flatMap(({ kind, form }) => (kind === 'hanzi' ? bigramsOf(form) : []));
  return [...new Set([...prefixLexemes(cut), ...pairs])];
}

/** The lexemes that a picture must have and those that it must not. */
export interface PictureQuery {
  wanted: string[];
  excluded: string[];
}

/** The search for typed words, each of them as a prefix; null without any. */
export function pictureQuery(text: string): PictureQuery | null {
  const query = typedQuery(text);
  if (!query) return null;
  const { words, lexemes, open, excludedWords, excludedLexemes } = query;
  return {
    wanted: [...words.map(prefixLexeme), ...lexemes, ...(open ? [open.prefix] : [])],
    excluded: [...excludedWords.map(prefixLexeme), ...excludedLexemes],
  };
}
