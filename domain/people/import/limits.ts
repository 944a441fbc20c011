/** The maximum number of people and bytes in one file. */
export const MAX_IMPORTED = 1000;
export const MAX_IMPORT_BYTES = 300_000;
