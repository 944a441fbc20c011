/** The query that Next passes to a page. */
export type Query = Promise<Record<string, string | string[] | undefined>>;

/** The parameters of a query, each once and without empty ones. */
export async function readQuery(query: Query): Promise<Record<string, string | undefined>> {
  const single = Object.entries(await query).map(([name, value]) => [
    name,
    Array.isArray(value) ? value[0] : value,
  ]);
  return Object.fromEntries(single.filter(([, value]) => value));
}

/** A path with those parameters that are set. */
export function pathWith(path: string, parameters: Record<string, string | null | undefined>): string {
  const set = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length ? `${path}?${new URLSearchParams(set)}` : path;
}
