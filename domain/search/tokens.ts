import { fold } from './fold';

/** A searchable token: a word, or a run of characters of a script without spaces. */
export interface Token {
  kind: 'word' | 'hanzi';
  /** Folded. */
  form: string;
  /** Its position in the text, in UTF-16 units. */
  start: number;
  end: number;
}

const HANZI = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}ー';
const PATTERN = new RegExp(
  `(?<hanzi>[${HANZI}]+)|(?![${HANZI}])[\\p{L}\\p{N}](?:(?![${HANZI}])[\\p{L}\\p{N}\\p{M}\u0640])*`,
  'gu',
);
const APOSTROPHE = /['’ʼ＇]/u;
/** Longer tokens are not words; PostgreSQL allows at most 2,046 bytes. */
const LONGEST_WORD = 100;

/**
 * The tokens of a text in order. A single letter next to an apostrophe (`harbour’s`, `l’eau`, `O’Brien`) is
 * left out: people search without it.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const start = match.index;
    const end = start + match[0].length;
    const kind = match.groups!.hanzi ? ('hanzi' as const) : ('word' as const);
    if (kind === 'word' && isElided(text, start, end)) continue;
    const form = fold(match[0]);
    if (form && (kind === 'hanzi' || form.length <= LONGEST_WORD)) tokens.push({ kind, form, start, end });
  }
  return tokens;
}

function isElided(text: string, start: number, end: number): boolean {
  if (end - start !== 1) return false;
  return APOSTROPHE.test(text[start - 1] ?? '') || APOSTROPHE.test(text[end] ?? '');
}

/** The characters of a run; a rare hanzi takes two UTF-16 units. */
export const charactersOf = (run: string): string[] => [...run];

/** The pairs of adjacent characters in a run: `茶往高` becomes `茶往`, `往高`. */
export function bigramsOf(run: string): string[] {
  const characters = charactersOf(run);
  return characters.slice(1).map((character, index) => characters[index]! + character);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Splits a run of Chinese before words of two or more characters, so that `茶农合作社` is found by both of its
 * words. No part is shorter than two characters: segmenters split names, which are kept whole here.
 */
export function partedRun(run: string): string[] {
  const parts: string[] = [];
  for (const { segment } of segmenter.segment(run)) {
    const last = parts.at(-1);
    if (last !== undefined && (charactersOf(last).length < 2 || charactersOf(segment).length < 2))
      parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

/**
 * The indexed lexemes of a token: the word, or the pairs of a run of hanzi and its last character, so that
 * every character starts a lexeme and can be found by its prefix.
 */
function lexemesOf({ kind, form }: Pick<Token, 'kind' | 'form'>): string[] {
  return kind === 'word' ? [form] : [...bigramsOf(form), charactersOf(form).at(-1)!];
}

const encoder = new TextEncoder();

/**
 * The lexemes of a text, separated by spaces, for `to_tsvector`, as many as fit.
 * @param bytes the maximum size of the vector; PostgreSQL refuses more than a megabyte
 */
export function indexText(text: string, bytes: number): string {
  const lexemes: string[] = [];
  let left = bytes;
  for (const token of tokensOf(text))
    for (const lexeme of lexemesOf(token)) {
      // Besides its letters, a lexeme needs space for its length and at least one position.
      left -= encoder.encode(lexeme).length + 6;
      if (left < 0) return lexemes.join(' ');
      lexemes.push(lexeme);
    }
  return lexemes.join(' ');
}
