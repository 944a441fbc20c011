/** So many people are in one file at most, in so many bytes. */
export const MOST_IMPORTED = 1000;
export const MOST_IMPORT_BYTES = 300_000;
