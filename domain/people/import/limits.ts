/** The maximum number of people and bytes in one file. */
export const MOST_IMPORTED = 1000;
export const MOST_IMPORT_BYTES = 300_000;
