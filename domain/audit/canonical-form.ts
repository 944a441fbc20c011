const bytes = new TextEncoder();

/**
 * Fields one after the other so that no two lists of them are the same text: each as a netstring (D. J. Bernstein, 1997,
 * https://cr.yp.to/proto/netstrings.txt), null as a hyphen. The database function `canonical_form` is the same.
 */
export function canonicalForm(fields: readonly (string | null)[]): string {
  return fields.map(field => (field === null ? '-' : `${bytes.encode(field).length}:${field},`)).join('');
}
