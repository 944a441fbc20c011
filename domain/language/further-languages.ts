import type { LanguageRules } from './language';

const doubling = { doublesWords: true };

/**
 * Languages with only a stemmer, quotation marks or a single rule. Languages with more rules have their own
 * file.
 */
export const FURTHER_LANGUAGES: Record<string, Partial<LanguageRules>> = {
  ca: { stemmer: 'catalan' },
  da: { stemmer: 'danish' },
  el: { stemmer: 'greek' },
  eu: { stemmer: 'basque' },
  fi: { stemmer: 'finnish' },
  ga: { stemmer: 'irish' },
  hi: { stemmer: 'hindi' },
  hu: { stemmer: 'hungarian' },
  hy: { stemmer: 'armenian' },
  id: { stemmer: 'indonesian', ...doubling },
  it: { stemmer: 'italian', repeatable: new Set(['no', 'sì', 'via', 'piano', 'così', 'molto']) },
  ja: { pairedMarks: '「」『』（）【】《》()[]' },
  km: doubling,
  lo: doubling,
  lt: { stemmer: 'lithuanian' },
  ms: doubling,
  nb: { stemmer: 'norwegian' },
  ne: { stemmer: 'nepali' },
  nl: { stemmer: 'dutch' },
  nn: { stemmer: 'norwegian' },
  no: { stemmer: 'norwegian' },
  pt: { stemmer: 'portuguese' },
  ro: { stemmer: 'romanian' },
  ru: { stemmer: 'russian', quotes: { double: ['«', '»'], single: ['„', '“'] } },
  sr: { stemmer: 'serbian' },
  sv: { stemmer: 'swedish' },
  sw: doubling,
  ta: { stemmer: 'tamil' },
  th: doubling,
  tl: doubling,
  tr: { stemmer: 'turkish' },
  vi: doubling,
  yi: { stemmer: 'yiddish' },
};
