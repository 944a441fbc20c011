import { Refused } from './refused';

// Control characters other than tab and line feed; PostgreSQL refuses NUL and XML refuses the rest.
const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000b-\\u001f\\u007f]');

/** Text without control characters and lone surrogates; no-break spaces and other letters are kept. */
export function wellFormedText(text: string): string {
  const whole = text.toWellFormed();
  if (!CONTROLS.test(whole)) return whole;
  return withoutControls(whole);
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const DELETE = 0x7f;

/** In one pass with fixed costs, since a regular expression is slow for millions of matches. */
function withoutControls(text: string): string {
  const units = new DataView(new ArrayBuffer(2 * text.length));
  let size = 0;
  const add = (unit: number) => {
    units.setUint16(size, unit, true);
    size += 2;
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === CARRIAGE_RETURN) {
      if (text.charCodeAt(at + 1) !== LINE_FEED) add(LINE_FEED);
    } else if ((unit >= SPACE && unit !== DELETE) || unit === TAB || unit === LINE_FEED) add(unit);
  }
  return Buffer.from(units.buffer, 0, size).toString('utf16le');
}

/** More nesting than any valid data has: each level of a body is an object in a list in an object. */
const DEEPEST = 200;

/** More keys than any valid object has, and few enough that copying it takes no time. */
const MAX_KEYS = 1000;

/** The keys of an object. @throws Refused 422 when there are more than any valid object has */
function boundedKeys(value: object): string[] {
  const keys = Object.keys(value);
  if (keys.length <= MAX_KEYS) return keys;
  throw new Refused(422, 'wrong-input', { detail: `More than ${MAX_KEYS} keys`, limit: MAX_KEYS });
}

/** The names and values of an object. @throws Refused 422 when there are more than any valid object has */
export function boundedEntries(value: object): [key: string, value: unknown][] {
  boundedKeys(value);
  return Object.entries(value);
}

/**
 * JSON data with every text made well-formed, keys included. What is well-formed already is not copied.
 * @throws Refused 422 for data nested too deep or with too many keys
 */
export function wellFormed(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) throw new Refused(422, 'too-deep');
  if (typeof value === 'string') return wellFormedText(value);
  if (Array.isArray(value)) return wellFormedList(value, depth + 1);
  if (typeof value === 'object' && value !== null)
    return wellFormedRecord(value as Record<string, unknown>, depth + 1);
  return value;
}

function wellFormedList(list: unknown[], depth: number): unknown[] {
  let copy: unknown[] | null = null;
  for (let at = 0; at < list.length; at++) {
    const inner = wellFormed(list[at], depth);
    if (inner !== list[at]) (copy ??= [...list])[at] = inner;
  }
  return copy ?? list;
}

function wellFormedRecord(record: Record<string, unknown>, depth: number): Record<string, unknown> {
  const entries: [string, unknown][] = [];
  let isChanged = false;
  for (const key of boundedKeys(record)) {
    const entry: [string, unknown] = [wellFormedText(key), wellFormed(record[key], depth)];
    isChanged ||= entry[0] !== key || entry[1] !== record[key];
    entries.push(entry);
  }
  return isChanged ? Object.fromEntries(entries) : record;
}
