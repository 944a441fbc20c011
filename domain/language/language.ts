/** A pair of marks around a quotation, each with the space it takes inside. */
type Marks = readonly [open: string, close: string];

/** How a language is written, typeset, printed and searched. What a language leaves out is as in `DEFAULT_RULES`. */
export interface LanguageRules {
  /** Outer and inner quotation marks. */
  quotes: { double: Marks; single: Marks };
  /** Whether a typed quotation mark closes what is open, instead of going by the space before it. */
  quotesByBalance: boolean;
  /** What a typed apostrophe becomes after a letter: always an apostrophe, or the end of an open inner quotation. */
  apostrophe: 'always' | 'unless-quoting';
  /** What a typed apostrophe becomes elsewhere: by the preceding space, by the open quotation, or an apostrophe. */
  singleMark: 'by-space' | 'by-balance' | 'apostrophe';
  /** Whether an apostrophe precedes a shortened year: ’90s. */
  shortensYears: boolean;
  ellipsis: string;
  /** What two hyphens become. */
  dash: string;
  /** Whether a hyphen between spaces becomes a dash. */
  spacedDash: boolean;
  /** The space that belongs before a mark, or after an opening one. */
  spaceBefore: Readonly<Record<string, string>>;
  spaceAfter: Readonly<Record<string, string>>;
  /** Marks that come in pairs, opening and closing ones in turn. */
  pairedMarks: string;
  /** Words that a sentence may repeat. */
  repeatable: ReadonlySet<string>;
  /** Whether the grammar doubles words. */
  doublesWords: boolean;
  /** A time of day, such as `09:40`. */
  clock(hours: string, minutes: string): string;
  /** Whether a story prints its time in words or in figures. */
  stamp: 'words' | 'figures';
  /** Between a day in words and a time. */
  dayToTime: string;
  /** A full date in press style, from the parts of `Intl`. */
  day(written: string): string;
  /** The words before the text of a correction; `when` is its day and time in the language. */
  correction(when: string): string;
  /** PostgreSQL's stemmer; null: words are compared as they are. */
  stemmer: string | null;
}

export const NO_BREAK = '\u00a0';
export const NARROW_NO_BREAK = '\u202f';

/** The rules of English, which apply where a language has none of its own. */
export const DEFAULT_RULES: LanguageRules = {
  quotes: { double: ['“', '”'], single: ['‘', '’'] },
  quotesByBalance: false,
  apostrophe: 'unless-quoting',
  singleMark: 'by-space',
  shortensYears: false,
  ellipsis: '…',
  dash: '—',
  spacedDash: true,
  spaceBefore: {},
  spaceAfter: {},
  pairedMarks: '“”«»()[]',
  repeatable: new Set(),
  doublesWords: false,
  clock: (hours, minutes) => `${hours}:${minutes}`,
  stamp: 'figures',
  dayToTime: ' ',
  day: written => written,
  correction: when => `Correction, ${when}:`,
  stemmer: null,
};
