import { fingerprint } from '@/domain/fingerprint';

/** A value before and after a change. */
export interface Change {
  before: unknown;
  after: unknown;
}

const LONGEST_TEXT = 200;
const LONGEST_VALUE = 1000;
const MOST_CHANGES = 50;

/**
 * What differs between two states of a thing, by field; fields that only the first has are not looked at. Long values are
 * cut, so that an event stays small.
 */
export function differenceOf(before: object, after: object): Record<string, Change> {
  const old = before as Record<string, unknown>;
  const changed = Object.entries(after).filter(
    ([field, value]) => value !== undefined && fingerprint(old[field] ?? null) !== fingerprint(value),
  );
  return Object.fromEntries(
    changed
      .slice(0, MOST_CHANGES)
      .map(([field, value]) => [field, { before: shortened(old[field] ?? null), after: shortened(value) }]),
  );
}

function shortened(value: unknown): unknown {
  if (typeof value === 'string')
    return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value;
  const text = JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_TEXT)}…` : value;
}
