import { charactersOf, tokensOf } from '@/domain/search/tokens';
import { syllablesOf } from './romanize';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Runs up to this long are single names or words: `王小明`. */
const SHORT_RUN = 6;

interface ReadWord {
  word: string;
  /** In letters, without tones: `chongqing`. */
  pinyin: string;
}

/** The Chinese words of a text and their readings. @param text linear in its length: cut a long one before */
export function readWords(text: string): ReadWord[] {
  const words: ReadWord[] = [];
  for (const { kind, form } of tokensOf(text)) {
    if (kind !== 'hanzi') continue;
    const syllables = syllablesOf(form);
    const pinyin = (from: number, to: number) => syllables.slice(from, to).join('').toLowerCase();
    let at = 0;
    for (const { segment } of segmenter.segment(form)) {
      const next = at + charactersOf(segment).length;
      words.push({ word: segment, pinyin: pinyin(at, next) });
      at = next;
    }
    if (at <= SHORT_RUN) words.push({ word: form, pinyin: pinyin(0, at) });
  }
  return words;
}

const LETTERS = /^[a-z]+$/;

/**
 * The readings of a text that the search indexes, each once: its words of two or more characters and, with `each`,
 * every character, so that a name can be typed syllable by syllable.
 */
export function pinyinLexemes(text: string, each: boolean): string[] {
  const lexemes = new Set<string>();
  for (const { word, pinyin } of readWords(text)) {
    if (charactersOf(word).length > 1) lexemes.add(pinyin);
    if (each) for (const syllable of syllablesOf(word)) lexemes.add(syllable.toLowerCase());
  }
  return [...lexemes].filter(lexeme => LETTERS.test(lexeme));
}

/** The Chinese words of these texts that are read as one of the forms, for marking. */
export function wordsReadAs(forms: string[], texts: string[]): string[] {
  const wanted = new Set(forms.filter(form => LETTERS.test(form)));
  if (!wanted.size) return [];
  const found = texts.flatMap(text => readWords(text).filter(({ pinyin }) => wanted.has(pinyin)));
  return [...new Set(found.map(({ word }) => word))];
}
