/** A sentence with parts of the page inserted. */
export type Phrase<T> = readonly (T | string)[];
