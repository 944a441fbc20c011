/** A pattern for LIKE that finds this text anywhere, in lower case. */
export function containing(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, sign => `\\${sign}`)}%`;
}
