// Control characters other than tab and line feed; PostgreSQL refuses NUL and XML refuses the rest.
const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000b-\\u001f\\u007f]', 'g');

/** Text without control characters and lone surrogates; no-break spaces and other letters stay as they are. */
export function wellFormedText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '');
}

/** JSON data with every text made well-formed, keys included. */
export function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return wellFormedText(value);
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [wellFormedText(key), wellFormed(inner)]),
    );
  return value;
}
