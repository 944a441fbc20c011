import { NO_BREAK } from './language';
import { languageRules } from './languages';

const WORD_AND_SPACE = /(?<![\p{L}\p{N}’'-])(\p{L}{1,4}) (?=\S)/gu;
const BEFORE_DASH = / (?=[–—](?:\s|$))/g;
/** A short last word, and what a line can break before together with it. */
const LAST_WORDS = /(?<= \S+ )(\S{1,12}) (\S{1,6})$/u;
/** More letters would not fit into the narrowest columns. */
const MAX_JOINED = 13;

/**
 * A headline whose lines end neither with an article or preposition nor before a dash, and the last of which is not one
 * short word.
 */
export function withHeadlineBreaks(headline: string, lang: string): string {
  const { joinsNextWord } = languageRules(lang);
  return headline
    .replace(WORD_AND_SPACE, (found, word: string) =>
      joinsNextWord.has(word.toLowerCase()) ? `${word}${NO_BREAK}` : found,
    )
    .replace(BEFORE_DASH, NO_BREAK)
    .replace(LAST_WORDS, (found, before: string, last: string) =>
      found.length <= MAX_JOINED ? `${before}${NO_BREAK}${last}` : found,
    );
}

/** Clauses of fewer letters fit into every column. */
const LONG_CLAUSE = /\p{Script=Han}{7,}/gu;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A Chinese headline in parts between which a line may break, besides its marks: between words of a long clause, so that
 * no line has a single letter of one. A text without such clauses is one part.
 */
export function partsOfHeadline(headline: string): string[] {
  const parts: string[] = [''];
  let from = 0;
  for (const { 0: clause, index } of headline.matchAll(LONG_CLAUSE)) {
    parts[parts.length - 1] += headline.slice(from, index);
    from = index + clause.length;
    parts.push(...wordsOf(clause).map((word, at) => (at ? word : parts.pop()! + word)));
  }
  parts[parts.length - 1] += headline.slice(from);
  return parts;
}

/** Words of at least two letters: a single letter is joined to the word before, or at the start to the next. */
function wordsOf(clause: string): string[] {
  const found: string[] = [];
  for (const { segment } of words.segment(clause)) {
    const last = found.at(-1);
    if (last !== undefined && (segment.length === 1 || last.length === 1))
      found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}
