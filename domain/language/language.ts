/** What generative AI did: it made a picture, changed it, or made parts of it. */
export type AiLabel = 'created' | 'edited' | 'composite';

/** A pair of quotation marks, each with the space inside it. */
type Marks = readonly [open: string, close: string];

/**
 * How a language is written, typeset, printed and searched. Missing rules are taken from `DEFAULT_RULES`.
 */
export interface LanguageRules {
  /** Outer and inner quotation marks. */
  quotes: { double: Marks; single: Marks };
  /**
   * Whether a typed quotation mark closes an open quotation, instead of depending on the preceding space.
   */
  quotesByBalance: boolean;
  /**
   * What a typed apostrophe becomes after a letter: always an apostrophe, or the end of an open inner
   * quotation.
   */
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
  /** The space before a mark, or after an opening one. */
  spaceBefore: Readonly<Record<string, string>>;
  spaceAfter: Readonly<Record<string, string>>;
  /** Paired marks, opening and closing ones in turn. */
  pairedMarks: string;
  /** Words that can be repeated in a sentence. */
  repeatable: ReadonlySet<string>;
  /** Short words, in lower case, that end no line of a headline. */
  joinsNextWord: ReadonlySet<string>;
  /** Whether the grammar repeats words. */
  doublesWords: boolean;
  /** A time of day, such as `09:40`. */
  clock(hours: string, minutes: string): string;
  /** The text between a date in words and a time. */
  dayToTime: string;
  /** A full date in press style, from the parts of `Intl`. */
  day(written: string): string;
  /** The same date under a nameplate. */
  mastDay(written: string): string;
  /** The calendar of the second date under a nameplate, as `Intl` names it; null: there is one date. */
  secondCalendar: string | null;
  /** The introduction of a correction; `when` is its day and time in the language. */
  correction(when: string): string;
  /** What readers are told of a picture, after its credit. */
  ai: Record<AiLabel, string>;
  /** PostgreSQL's stemmer; null: words are compared unchanged. */
  stemmer: string | null;
}

export const NO_BREAK = '\u00a0';
export const NARROW_NO_BREAK = '\u202f';

/** The rules of English, which are the default. */
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
  joinsNextWord: new Set(['a', 'an', 'the', 'of', 'to', 'in', 'on', 'at', 'by', 'for', 'and', 'or', 'as']),
  doublesWords: false,
  clock: (hours, minutes) => `${hours}:${minutes}`,
  dayToTime: ' ',
  day: written => written,
  mastDay: written => written,
  secondCalendar: null,
  correction: when => `Correction, ${when}:`,
  ai: {
    created: 'Created with AI',
    edited: 'Edited with AI',
    composite: 'Composite with AI-generated elements',
  },
  stemmer: null,
};
