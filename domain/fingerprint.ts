/**
 * A key for a value that does not depend on the order of its properties: its JSON with properties in alphabetical
 * order.
 */
export const fingerprint = (value: unknown): string => jsonOf(value) ?? '';

/** Undefined for what JSON leaves out. Sorted copies took a fifth of the time of a merge. */
function jsonOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(item => jsonOf(item) ?? 'null').join(',')}]`;
  const object = value as Record<string, unknown>;
  const members: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const json = jsonOf(object[key]);
    if (json !== undefined) members.push(`${JSON.stringify(key)}:${json}`);
  }
  return `{${members.join(',')}}`;
}
