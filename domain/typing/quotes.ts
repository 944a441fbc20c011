/** The quotation marks of a language, outer pair and inner pair, each with the space it takes inside. */
export interface Quotes {
  double: [open: string, close: string];
  single: [open: string, close: string];
}

const NO_BREAK = '\u00a0';

const ENGLISH: Quotes = { double: ['“', '”'], single: ['‘', '’'] };

/** By primary language tag; others are set as in English. */
const QUOTES: Record<string, Quotes> = {
  fr: { double: [`«${NO_BREAK}`, `${NO_BREAK}»`], single: ['“', '”'] },
  de: { double: ['„', '“'], single: ['‚', '‘'] },
  ar: { double: ['«', '»'], single: ['‹', '›'] },
  ru: { double: ['«', '»'], single: ['„', '“'] },
};

export const primaryLanguage = (lang: string): string => lang.split('-', 1)[0]!.toLowerCase();

/** The marks with which a language quotes. `lang` is a BCP 47 tag. */
export function quotesOf(lang: string): Quotes {
  return QUOTES[primaryLanguage(lang)] ?? ENGLISH;
}
