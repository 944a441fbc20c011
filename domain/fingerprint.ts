/** A key for a value that does not depend on the order of its properties. */
export const fingerprint = (value: unknown): string => JSON.stringify(sorted(value));

/** A value in which the properties of every object are in alphabetical order; the same object where they are. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value;
  if (Array.isArray(value)) {
    const items = value.map(sorted);
    return items.every((item, at) => item === value[at]) ? value : items;
  }
  const entries = Object.entries(value);
  let isSorted = true;
  for (const [at, entry] of entries.entries()) {
    const [key, part] = entry;
    entry[1] = sorted(part);
    if (entry[1] !== part || (at > 0 && entries[at - 1]![0] > key)) isSorted = false;
  }
  return isSorted ? value : Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
