import type { Body, BodyNode } from './body';
import { bodyToText } from './write';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORDS_PER_MINUTE = 230;
const HANZI_PER_MINUTE = 400;

/** A story that takes so many minutes to read is a long read. */
const LONG_READ_MINUTES = 10;

/** Whether readers are told that a story takes its time. */
export const isLongRead = (minutes: number): boolean => minutes >= LONG_READ_MINUTES;

/** Length of a text: Latin words, Chinese characters, and whole minutes of reading (at least one). */
export interface TextLength {
  words: number;
  hanzi: number;
  minutes: number;
}

/** Counts words; each Chinese or Japanese character counts by itself, as an editor would count it. */
export function textLength(text: string): TextLength {
  const hanzi = text.match(CJK)?.length ?? 0;
  const words = text.replace(CJK, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
  const minutes = Math.max(1, Math.round(words / WORDS_PER_MINUTE + hanzi / HANZI_PER_MINUTE));
  return { words, hanzi, minutes };
}

/** UTF-16 units of the texts of a body, with a charge for each node: about how much work it is, cheaply. */
export function textSize({ text, content = [] }: BodyNode): number {
  return content.reduce((sum, child) => sum + textSize(child), 20 + (text?.length ?? 0));
}

/** Length of a body, counted over its plain text. */
export function bodyLength(body: Body): TextLength {
  return textLength(bodyToText(body));
}
