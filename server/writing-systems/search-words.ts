import { textLength } from '@/domain/document/length';
import { knownWords } from '@/domain/search/known-words';
import { indexText } from '@/domain/search/tokens';
import { pinyinLexemes } from '@/server/writing-systems/pinyin-words';

/** The maximum size of the vectors of a story; in total, twice for two languages, less than PostgreSQL's megabyte. */
const BYTES = { headline: 4000, secondary: 20_000, body: 400_000 };
/** How much of a body can be found by the readings of its Chinese words, in UTF-16 units. */
const READ_ALOUD = 5000;
/** The maximum size of a working copy's words, in bytes. */
const WORKING_BYTES = 200_000;

/** The texts that a live story is found by. */
export interface StoryTexts {
  headline: string;
  /** Further titles and short texts. */
  titles: string[];
  /** People, places and topics. */
  names: string[];
  body: string;
  caption: string;
}

/** The lexemes of a live story by their weight, and its words as suggestions for mistyped ones, each with a spelling. */
export interface StoryWords {
  /** How long the body takes to read. */
  minutes: number;
  headline: string;
  secondary: string;
  body: string;
  known: [word: string, spelling: string][];
}

/** The index content of a live story for the readers' search. Takes a tenth of a second for the longest text. */
export function storyWords({ headline, titles, names, body, caption }: StoryTexts): StoryWords {
  const secondary = [...titles, ...names].join('\n');
  return {
    minutes: textLength(body).minutes,
    headline: withPinyin(indexText(headline, BYTES.headline), headline, true),
    secondary: withPinyin(indexText(secondary, BYTES.secondary), secondary, true),
    body: withPinyin(indexText([body, caption].join('\n'), BYTES.body), body.slice(0, READ_ALOUD), false),
    known: [...knownWords([headline, ...titles], names, body)],
  };
}

/** Lexemes followed by those of the readings, which come last so that they do not split phrases. */
const withPinyin = (lexemes: string, text: string, each: boolean) =>
  [lexemes, ...pinyinLexemes(text, each)].join(' ');

/** The texts that a working copy is found by. */
export interface WorkingTexts {
  titles: string;
  body: string;
  /** The texts of the entries of live coverage. */
  live: string;
}

/** The index content of a working copy for the newsroom's search: its lexemes, and the length of its body in words. */
export function workingWords({ titles, body, live }: WorkingTexts): { words: string; length: number } {
  const { words, hanzi } = textLength(body);
  return { words: indexText(`${titles}\n${body}\n${live}`, WORKING_BYTES), length: words + hanzi };
}
