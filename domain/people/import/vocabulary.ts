import type { Role } from '@/domain/roles';

/** The columns of a file of people. */
export const COLUMNS = ['name', 'email', 'language', 'role', 'edition', 'desk'] as const;
export type Column = (typeof COLUMNS)[number];

/** The words that a file of people may have, folded, and what each means. Null: everywhere. */
export interface ImportVocabulary {
  /** `problem` is the last column of a list of those who were not added; what is in it is not read. */
  columns: ReadonlyMap<string, Column | 'problem'>;
  roles: ReadonlyMap<string, Role>;
  languages: ReadonlyMap<string, string>;
  editions: ReadonlyMap<string, string | null>;
  desks: ReadonlyMap<string, string | null>;
  /** The language of people without one. */
  language: string;
}

/** A word as it is compared. */
export const fold = (word: string): string =>
  word.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** What each word means. One that two things are called by means neither. */
export function meanings<Meaning>(words: (readonly [string, Meaning])[]): Map<string, Meaning> {
  const found = new Map<string, Meaning>();
  const ambiguous = new Set<string>();
  for (const [word, meaning] of words) {
    const folded = fold(word);
    if (found.has(folded) && found.get(folded) !== meaning) ambiguous.add(folded);
    found.set(folded, meaning);
  }
  for (const word of ambiguous) found.delete(word);
  return found;
}
