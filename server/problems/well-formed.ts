import { Refused } from './refused';

// Control characters other than tab and line feed; PostgreSQL refuses NUL and XML refuses the rest.
const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000b-\\u001f\\u007f]', 'g');

/** Text without control characters and lone surrogates; no-break spaces and other letters are kept. */
export function wellFormedText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '');
}

/** More levels of nesting than any valid data has: a body is an object in a list in an object at every level. */
const DEEPEST = 200;

/** More keys than any valid object has, and few enough that copying it takes no time. */
const MOST_KEYS = 1000;

/** The names and values of an object. @throws Refused 422 when there are more than any valid object has */
export function boundedEntries(value: object): [key: string, value: unknown][] {
  const entries = Object.entries(value);
  if (entries.length <= MOST_KEYS) return entries;
  throw new Refused(422, 'wrong-input', { detail: `More than ${MOST_KEYS} keys`, limit: MOST_KEYS });
}

/**
 * JSON data with every text made well-formed, keys included. @throws Refused 422 for data nested too deep or with too
 * many keys
 */
export function wellFormed(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) throw new Refused(422, 'too-deep');
  if (typeof value === 'string') return wellFormedText(value);
  if (Array.isArray(value)) return value.map(inner => wellFormed(inner, depth + 1));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      boundedEntries(value).map(([key, inner]) => [wellFormedText(key), wellFormed(inner, depth + 1)]),
    );
  return value;
}
