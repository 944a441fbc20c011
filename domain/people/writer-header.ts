/** The header in which an open page says whose writing it sends: the person who opened it. */
export const WRITER_HEADER = 'x-writer';
