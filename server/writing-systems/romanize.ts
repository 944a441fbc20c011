import anyAscii from 'any-ascii';
import { pinyin } from 'pinyin-pro';
import { simplified } from '@/domain/search/chinese-variants';

const HAN = /\p{Script=Han}+/gu;
/** Alif, which is written as `a` to make words easier to read. */
const ALIF = /[اأإآٱ]/gu;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The reading of each simplified Chinese character in the context of its run, without tones. */
export function syllablesOf(run: string): string[] {
  const characters = [...run];
  const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
  if (syllables.length !== characters.length) return characters.map(character => anyAscii(character));
  return syllables.map((syllable, index) => (syllable === characters[index] ? anyAscii(syllable) : syllable));
}

/** A text in ASCII letters: Chinese in pinyin, word by word, other scripts letter by letter. */
export function romanize(text: string): string {
  return anyAscii(text.replace(HAN, run => ` ${pinyinWords(simplified(run))} `).replace(ALIF, 'a'));
}

function pinyinWords(run: string): string {
  const syllables = syllablesOf(run);
  let at = 0;
  const words: string[] = [];
  for (const { segment } of segmenter.segment(run)) {
    const next = at + [...segment].length;
    words.push(syllables.slice(at, next).join(''));
    at = next;
  }
  return words.join(' ');
}
