// PostgreSQL and addresses refuse NUL, and the server removes the others.
const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000b-\\u001f\\u007f]', 'g');

/** A text as a field of one line keeps it: line ends become spaces, control characters are removed. */
export const asSingleLine = (text: string): string => text.replace(/\r?\n/g, ' ').replace(CONTROLS, '');
