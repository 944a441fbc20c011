const bytes = new TextEncoder();

/**
 * Serializes fields so that different lists never have the same text: each as a netstring (D. J. Bernstein,
 * 1997, https://cr.yp.to/proto/netstrings.txt), null as a hyphen. Must match the database function
 * `canonical_form`.
 */
export function canonicalForm(fields: readonly (string | null)[]): string {
  return fields.map(field => (field === null ? '-' : `${bytes.encode(field).length}:${field},`)).join('');
}
