import { simplified } from './chinese-variants';
import { LATIN_LETTERS } from './latin-letters';

/**
 * Marks over Latin and Greek letters; in other scripts (Cyrillic, Devanagari) they make a different letter.
 */
const LATIN_MARKS = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;
/** Arabic vowel signs, tatweel and Quranic marks, Hebrew points: all optional in writing. */
const OPTIONAL_MARKS = /[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/gu;
const WORD_CHARACTERS = /[^\p{L}\p{M}\p{N}]/gu;

/** Letters without a decomposition, and variants of one Arabic letter. */
const SAME_LETTER: Record<string, string> = {
  ...LATIN_LETTERS,
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ک: 'ك',
  ی: 'ي',
};
const LETTERS = new RegExp(`[${Object.keys(SAME_LETTER).join('')}]`, 'gu');
const PLAIN = /^[A-Za-z0-9]*$/;
const ARABIC_FIGURES = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/**
 * A word normalized for search: lower case, without accents and vowel signs, full-width letters as ASCII,
 * Arabic figures as European ones, Chinese in simplified characters.
 */
export function fold(word: string): string {
  // A fast path for most words, ten times as fast.
  if (PLAIN.test(word)) return word.toLowerCase();
  return (
    simplified(word.normalize('NFKC'))
      .toLowerCase()
      // Before marks, which belong to the letter that is then before them.
      .replace(WORD_CHARACTERS, '')
      .replace(OPTIONAL_MARKS, '')
      .normalize('NFD')
      .replace(LATIN_MARKS, '$1')
      .normalize('NFC')
      .replace(LETTERS, letter => SAME_LETTER[letter]!)
      .replace(ARABIC_FIGURES, figure => String(figure.codePointAt(0)! & 0xf))
  );
}
