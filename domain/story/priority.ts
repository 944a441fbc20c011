/** The priority of a story for the newsroom: 1 is the highest. */
export const PRIORITIES = [1, 2, 3] as const;
export type Priority = (typeof PRIORITIES)[number];

/** The priority that a word of an address names; null for none. */
export const readPriority = (word: string | undefined): Priority | null =>
  PRIORITIES.find(priority => String(priority) === word) ?? null;
