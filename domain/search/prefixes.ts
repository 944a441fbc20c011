import { charactersOf, tokensOf } from './tokens';

/** Longer beginnings of a word are looked for as whole words. */
const LONGEST_BEGINNING = 20;

/** Marks a lexeme that is the beginning of a word, so that it is never taken for a word. */
const beginning = (letters: string) => `^${letters}`;

/** What finds a text by the beginning of any of its words: each beginning, and each character of Chinese. */
export function prefixLexemes(text: string): string[] {
  const lexemes = new Set<string>();
  for (const { kind, form } of tokensOf(text)) {
    const characters = charactersOf(form);
    if (kind === 'hanzi') for (const character of characters) lexemes.add(beginning(character));
    else
      for (let length = 1; length <= Math.min(characters.length, LONGEST_BEGINNING); length++)
        lexemes.add(beginning(characters.slice(0, length).join('')));
  }
  return [...lexemes];
}

/** The lexeme under which a text is found by this beginning of a word. */
export const prefixLexeme = (letters: string) =>
  beginning(charactersOf(letters).slice(0, LONGEST_BEGINNING).join(''));
