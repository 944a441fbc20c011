/** The minimum length of a text to search for: single letters are found in many words. */
export const MIN_MATCH_LENGTH = 2;

const inWord = /[\p{L}\p{N}]/u;
const isChinese = /\p{Script=Han}/u;

/** Whether a letter forms one word with those beside it; each Chinese character is a word. */
export const isWordLetter = (letter: string): boolean => inWord.test(letter) && !isChinese.test(letter);

/** Whether an offset is within a word: between two letters. */
export const isInWord = (text: string, at: number): boolean =>
  [at - 1, at].every(one => isWordLetter(text[one] ?? ''));

/**
 * Whether a text is another one with a part cut out, and at least half as long: a short word may be the ends of any long
 * text. A word without some of its letters is another word.
 */
export function isRemainder(part: string, text: string): boolean {
  if (part.length < MIN_MATCH_LENGTH || part.length * 2 < text.length || part.length > text.length)
    return false;
  let start = 0;
  while (start < part.length && part[start] === text[start]) start++;
  const end = text.length - part.length + start;
  return text.endsWith(part.slice(start)) && !(isInWord(text, start) && isInWord(text, end));
}
