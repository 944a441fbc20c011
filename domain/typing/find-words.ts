import { letterFolding } from './letter-folding';

export interface FindOptions {
  matchCase: boolean;
  /** Otherwise letters match with and without the accents of the language. */
  matchAccents: boolean;
  wholeWords: boolean;
  /** BCP 47 tag of the text. */
  lang: string;
}

/** A range in a text, in UTF-16 units. */
export interface TextSpan {
  from: number;
  to: number;
}

/** The search pattern. */
export interface FindPattern {
  /** The words, folded with `fold`. */
  words: string;
  wholeWords: boolean;
  fold(text: string): Folded;
}

/** A folded text. */
interface Folded {
  text: string;
  /** The original position of each of its UTF-16 units; -1 inside the expansion of one letter. */
  places: number[];
}

/** Runs of plain letters and single spaces, runs of spaces, and every other letter with its marks. */
const PARTS = /(?:(?:[!-~]|(?<!\s) (?!\s))(?!\p{M}))+|\s+|\P{M}\p{M}*|\p{M}+/gu;
const PLAIN = /^[ -~]+$/;
/**
 * A straight mark or a plain space in the query matches every variant, and every variant matches a straight
 * one.
 */
const FORMS: [RegExp, string][] = [
  [/^['’‘]$/, "'"],
  [/^["“”„«»]$/, '"'],
  [/^[-‐‑–—]$/, '-'],
  [/^\s+$/, ' '],
];
const IN_WORD_BEFORE = /[\p{L}\p{N}\p{M}_]$/u;
const IN_WORD_AFTER = /^[\p{L}\p{N}\p{M}_]/u;

/** The pattern for words in a text; null for none. */
export function findPattern(
  words: string,
  { matchCase, matchAccents, wholeWords, lang }: FindOptions,
): FindPattern | null {
  if (!words.trim()) return null;
  const foldLetter = matchAccents ? (letter: string) => letter.normalize('NFC') : letterFolding(lang);
  const foldCase = matchCase ? (text: string) => text : lowerCaseIn(lang);
  const fold = (text: string): Folded => {
    const parts: string[] = [];
    const places: number[] = [];
    for (const { 0: part, index } of text.matchAll(PARTS)) {
      const form = formOf(part);
      // Folding is repeated after lower-casing, because a lower-case letter may have a simpler form.
      const folded = form ?? foldCase(PLAIN.test(part) ? part : foldLetter(foldCase(foldLetter(part))));
      const isUnitByUnit = PLAIN.test(part) && folded.length === part.length;
      parts.push(folded);
      for (let at = 0; at < folded.length; at++) places.push(isUnitByUnit ? index + at : at ? -1 : index);
    }
    places.push(text.length);
    return { text: parts.join(''), places };
  };
  return { words: fold(words).text, wholeWords, fold };
}

/** The canonical form of a quotation mark, a dash or spaces. */
const formOf = (part: string): string | undefined => FORMS.find(([form]) => form.test(part))?.[1];

function lowerCaseIn(lang: string): (text: string) => string {
  try {
    ''.toLocaleLowerCase(lang);
    return text => text.toLocaleLowerCase(lang);
  } catch {
    return text => text.toLowerCase();
  }
}

/** The matches of a pattern in a text, in order and without overlaps. */
export function findIn(text: string, { words, wholeWords, fold }: FindPattern): TextSpan[] {
  const { text: folded, places } = fold(text);
  const spans: TextSpan[] = [];
  for (let at = folded.indexOf(words); at >= 0;) {
    const end = at + words.length;
    const [from, to] = [places[at]!, places[end]!];
    // Not part of an expanded letter, such as the o of œ.
    const isWhole = from >= 0 && to >= 0 && (!wholeWords || isWord(text, from, to));
    if (isWhole) spans.push({ from, to });
    at = folded.indexOf(words, isWhole ? end : at + 1);
  }
  return spans;
}

function isWord(text: string, from: number, to: number): boolean {
  return (
    !IN_WORD_BEFORE.test(text.slice(Math.max(0, from - 2), from)) &&
    !IN_WORD_AFTER.test(text.slice(to, to + 2))
  );
}

/** The text with every match of the pattern replaced. */
export function replaceIn(text: string, pattern: FindPattern, replacement: string): string {
  let replaced = '';
  let done = 0;
  for (const { from, to } of findIn(text, pattern)) {
    replaced += text.slice(done, from) + replacement;
    done = to;
  }
  return replaced + text.slice(done);
}
