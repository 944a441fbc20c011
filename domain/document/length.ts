import type { Body, BodyNode } from './body';
import { bodyToText } from './write';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu;
const WORDS_PER_MINUTE = 230;
const HANZI_PER_MINUTE = 400;

/** A story of at least this many minutes is a long read. */
const LONG_READ_MINUTES = 10;

/** Whether a story is labelled as a long read. */
export const isLongRead = (minutes: number): boolean => minutes >= LONG_READ_MINUTES;

/** Length of a text: Latin words, Chinese characters, and whole minutes of reading (at least one). */
export interface TextLength {
  words: number;
  hanzi: number;
  minutes: number;
}

/** Counts words; each Chinese or Japanese character counts as one. */
export function textLength(text: string): TextLength {
  let hanzi = 0;
  const others = text.replace(CJK, run => {
    hanzi += codePoints(run);
    return ' ';
  });
  let words = 0;
  // Building arrays of all words of a long text would block the thread for 50 ms.
  for (WORD.lastIndex = 0; WORD.test(others);) words++;
  const minutes = Math.max(1, Math.round(words / WORDS_PER_MINUTE + hanzi / HANZI_PER_MINUTE));
  return { words, hanzi, minutes };
}

function codePoints(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at++) if (isHighSurrogate(text.charCodeAt(at))) count--;
  return count;
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit < 0xdc00;

/**
 * The length of the texts of a body in UTF-16 units, with a charge for each node: a cheap estimate of the
 * work.
 */
export function textSize({ text, content = [] }: BodyNode): number {
  return content.reduce((sum, child) => sum + textSize(child), 20 + (text?.length ?? 0));
}

/** The length of a body, from its plain text. */
export function bodyLength(body: Body): TextLength {
  return textLength(bodyToText(body));
}
