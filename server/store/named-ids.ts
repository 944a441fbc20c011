import type { NamedReference, NamedKind } from '@/domain/story/named-ids';
import type { Connection } from './database';
import { clientOf } from './prisma';

/** An id without a row of its kind. */
export interface UnknownId {
  kind: NamedKind;
  id: string;
}

/** Ids by their kind, each once, as the database functions take them. */
export function asIdsByKind(named: NamedReference[]): string {
  const kinds = [...new Set(named.map(({ kind }) => kind))];
  const idsOf = (wanted: NamedKind) => named.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  return JSON.stringify(Object.fromEntries(kinds.map(kind => [kind, [...new Set(idsOf(kind))]])));
}

/** The ids without a row, read in one statement; in none without ids. */
export async function listUnknownIds(named: NamedReference[], connection: Connection): Promise<UnknownId[]> {
  if (!named.length) return [];
  const [row] = await clientOf(connection).$queryRaw<[{ unknown: UnknownId[] }]>`
    SELECT unknown_ids(${asIdsByKind(named)}::jsonb) AS unknown`;
  return row.unknown;
}
