import { NO_BREAK } from './language';
import { languageRules } from './languages';

const WORD_AND_SPACE = /(?<![\p{L}\p{N}’'-])(\p{L}{1,4}) (?=\S)/gu;
const BEFORE_DASH = / (?=[–—](?:\s|$))/g;

/** A headline whose lines end neither with an article or preposition nor before a dash. */
export function withHeadlineBreaks(headline: string, lang: string): string {
  const { joinsNextWord } = languageRules(lang);
  return headline
    .replace(WORD_AND_SPACE, (found, word: string) =>
      joinsNextWord.has(word.toLowerCase()) ? `${word}${NO_BREAK}` : found,
    )
    .replace(BEFORE_DASH, NO_BREAK);
}
