export interface FindOptions {
  matchCase: boolean;
  wholeWords: boolean;
}

/** A place in a text, in UTF-16 units. */
export interface TextSpan {
  from: number;
  to: number;
}

/** A straight mark or a plain space in the query matches every form of it. */
const FORMS: [RegExp, string][] = [
  [/['’‘]/g, "['’‘]"],
  [/["“”„«»]/g, '["“”„«»]'],
  [/[-‐‑–—]/g, '[-‐‑–—]'],
  [/(?<!\s)\s+/g, '(?<!\\s)\\s+'],
];

/** The pattern that finds these words in a text; null for no words. */
export function findPattern(words: string, { matchCase, wholeWords }: FindOptions): RegExp | null {
  if (!words.trim()) return null;
  let source = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  for (const [form, any] of FORMS) source = source.replace(form, any);
  if (wholeWords) source = `(?<![\\p{L}\\p{N}\\p{M}_])${source}(?![\\p{L}\\p{N}\\p{M}_])`;
  return new RegExp(source, matchCase ? 'gu' : 'giu');
}

/** The matches of a pattern in a text. */
export function findIn(text: string, pattern: RegExp): TextSpan[] {
  return [...text.matchAll(pattern)]
    .filter(([found]) => found)
    .map(({ index, 0: found }) => ({ from: index, to: index + found.length }));
}
