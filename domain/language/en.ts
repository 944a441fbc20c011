import type { LanguageRules } from './language';

export const en: Partial<LanguageRules> = {
  apostrophe: 'always',
  shortensYears: true,
  pairedMarks: '“”()[]',
  repeatable: new Set([
    'had',
    'that',
    'very',
    'no',
    'so',
    'ha',
    'bye',
    'night',
    'long',
    'far',
    'many',
    'tut',
  ]),
  dayToTime: ', ',
  // British papers print no comma after the weekday.
  day: written => written.replace(/^(\p{L}+), (?=\d)/u, '$1 '),
  stemmer: 'english',
};
