import type { Role } from '@/domain/roles';

/** The columns of a file of people. */
export const COLUMNS = ['name', 'email', 'language', 'role', 'edition', 'desk'] as const;
export type Column = (typeof COLUMNS)[number];

/** The values that a file of people can contain, folded, and their meanings. Null means everywhere. */
export interface ImportVocabulary {
  /** `problem` is the last column of an export of people who were not added; it is ignored. */
  columns: ReadonlyMap<string, Column | 'problem'>;
  roles: ReadonlyMap<string, Role>;
  languages: ReadonlyMap<string, string>;
  editions: ReadonlyMap<string, string | null>;
  desks: ReadonlyMap<string, string | null>;
  /** The default language of people. */
  language: string;
}

/** A value, normalized for comparison. */
export const fold = (word: string): string =>
  word.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The meaning of each value. An ambiguous value has none. */
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
