import type { LanguageRules } from './language';

export const es: Partial<LanguageRules> = {
  pairedMarks: '«»“”()[]¿?¡!',
  repeatable: new Set(['no', 'sí', 'muy', 'nos']),
  joinsNextWord: new Set([
    'a',
    'al',
    'de',
    'del',
    'el',
    'la',
    'los',
    'las',
    'un',
    'una',
    'y',
    'e',
    'o',
    'u',
    'en',
    'por',
    'con',
    'se',
  ]),
  ai: {
    created: 'Creada con IA',
    edited: 'Editada con IA',
    composite: 'Montaje con elementos generados con IA',
  },
  stemmer: 'spanish',
};
