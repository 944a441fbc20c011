import type { LanguageRules } from './language';

export const es: Partial<LanguageRules> = {
  pairedMarks: '«»“”()[]¿?¡!',
  repeatable: new Set(['no', 'sí', 'muy', 'nos']),
  stemmer: 'spanish',
};
