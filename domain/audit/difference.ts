import { fingerprint } from '@/domain/fingerprint';

/** A value before and after a change. */
export interface Change {
  before: unknown;
  after: unknown;
}

const LONGEST_TEXT = 200;
const LONGEST_VALUE = 1000;
const MAX_CHANGES = 50;

/**
 * The fields that differ between two states; fields missing from the second are ignored. Long values are
 * truncated to keep events small.
 */
export function differenceOf(before: object, after: object): Record<string, Change> {
  const old = before as Record<string, unknown>;
  const changed = Object.entries(after).filter(
    ([field, value]) => value !== undefined && fingerprint(old[field] ?? null) !== fingerprint(value),
  );
  return Object.fromEntries(
    changed
      .slice(0, MAX_CHANGES)
      .map(([field, value]) => [field, { before: shortened(old[field] ?? null), after: shortened(value) }]),
  );
}

function shortened(value: unknown): unknown {
  if (typeof value === 'string')
    return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value;
  const text = JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_TEXT)}…` : value;
}
