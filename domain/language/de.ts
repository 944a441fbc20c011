import type { LanguageRules } from './language';

export const de: Partial<LanguageRules> = {
  quotes: { double: ['„', '“'], single: ['‚', '‘'] },
  dash: '–',
  pairedMarks: '„“»«()[]',
  repeatable: new Set(['die', 'der', 'das', 'sie', 'ihr', 'nein', 'ja', 'sehr']),
  stemmer: 'german',
};
