/** The header in which an open page names the person whose writing it sends: the one who opened it. */
export const WRITER_HEADER = 'x-writer';
