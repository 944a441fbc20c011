import { NARROW_NO_BREAK, NO_BREAK, type LanguageRules } from './language';

export const fr: Partial<LanguageRules> = {
  quotes: { double: [`«${NO_BREAK}`, `${NO_BREAK}»`], single: ['“', '”'] },
  // A space may precede the closing mark.
  quotesByBalance: true,
  apostrophe: 'always',
  singleMark: 'apostrophe',
  dash: '–',
  spaceBefore: {
    ...{ ':': NO_BREAK, '»': NO_BREAK },
    ...{ ';': NARROW_NO_BREAK, '!': NARROW_NO_BREAK, '?': NARROW_NO_BREAK },
  },
  spaceAfter: { '«': NO_BREAK },
  pairedMarks: '«»“”()[]',
  repeatable: new Set(['nous', 'vous', 'non', 'oui', 'très', 'faire', 'bien', 'si']),
  joinsNextWord: new Set([
    'à',
    'au',
    'aux',
    'de',
    'du',
    'des',
    'le',
    'la',
    'les',
    'un',
    'une',
    'et',
    'ou',
    'en',
    'sur',
    'par',
    'ne',
    'se',
    'y',
  ]),
  // 9 h 40, and 9 h for the full hour.
  clock: (hours, minutes) =>
    [String(Number(hours)), 'h', ...(minutes === '00' ? [] : [minutes])].join(NO_BREAK),
  dayToTime: ' à ',
  day: written => written.replace(/(?<!\S)1(?= \p{L})/u, '1er'),
  // It stands alone there.
  mastDay: written => written.charAt(0).toUpperCase() + written.slice(1),
  correction: when => `Rectificatif, ${when}${NO_BREAK}:`,
  ai: {
    created: 'Image générée par IA',
    edited: 'Image modifiée à l’aide de l’IA',
    composite: 'Montage avec des éléments générés par IA',
  },
  stemmer: 'french',
};
