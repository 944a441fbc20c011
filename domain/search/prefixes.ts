import { charactersOf, tokensOf } from './tokens';

/** Longer prefixes are searched as whole words. */
const LONGEST_BEGINNING = 20;

/** Marks the lexeme of a prefix, to distinguish it from a word. */
const startsWith = (letters: string) => `^${letters}`;

/** The lexemes for prefix search: each prefix of each word, and each Chinese character. */
export function prefixLexemes(text: string): string[] {
  const lexemes = new Set<string>();
  for (const { kind, form } of tokensOf(text)) {
    const characters = charactersOf(form);
    if (kind === 'hanzi') for (const character of characters) lexemes.add(startsWith(character));
    else
      for (let length = 1; length <= Math.min(characters.length, LONGEST_BEGINNING); length++)
        lexemes.add(startsWith(characters.slice(0, length).join('')));
  }
  return [...lexemes];
}

/** The lexeme of a prefix. */
export const prefixLexeme = (letters: string) =>
  startsWith(charactersOf(letters).slice(0, LONGEST_BEGINNING).join(''));
