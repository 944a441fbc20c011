import { charactersOf, tokensOf } from './tokens';

/** Longer beginnings of a word are looked for as whole words. */
const LONGEST_BEGINNING = 20;

/** Marks the lexeme of a prefix, so that it is never matched as a word. */
const startsWith = (letters: string) => `^${letters}`;

/** The lexemes that find a text by the prefix of any of its words: each prefix, and each Chinese character. */
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

/** The lexeme of this prefix of a word. */
export const prefixLexeme = (letters: string) =>
  startsWith(charactersOf(letters).slice(0, LONGEST_BEGINNING).join(''));
