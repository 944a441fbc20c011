/** The header with the person who opened the page, for everything the page saves. */
export const WRITER_HEADER = 'x-writer';
