import { logger } from '@/server/log';

/** A stored value does not have the form that the program writes; the message names it. */
export class CorruptRowError extends Error {}

/** A row that could not be read since this process started. */
export interface BrokenRow {
  table: string;
  id: string;
  reason: string;
}

/** At most this many broken rows are tracked. */
const MAX_KEPT = 1000;

// Shared by the press and by Next's bundles, as the pool is.
const shared = globalThis as { broadsheetBrokenRows?: Map<string, BrokenRow> };
const kept = () => (shared.broadsheetBrokenRows ??= new Map());

/**
 * Reads one row of a list. An unreadable row is logged once and skipped, so that the rest of the list still loads.
 * @returns null for such a row
 */
export function readRow<Read>(table: string, id: string, read: () => Read): Read | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CorruptRowError)) throw error;
    reportBrokenRow({ table, id, reason: error.message });
    return null;
  }
}

/** The rows that can be read, in their order. @param idOf the id of a row */
export function readRows<Row, Read>(
  table: string,
  rows: Row[],
  idOf: (row: Row) => string,
  read: (row: Row) => Read,
): Read[] {
  return rows.flatMap(row => readRow(table, idOf(row), () => [read(row)]) ?? []);
}

function reportBrokenRow(row: BrokenRow): void {
  const name = `${row.table} ${row.id}`;
  if (kept().has(name) || kept().size >= MAX_KEPT) return;
  kept().set(name, row);
  logger.error(row, 'left out a corrupt row');
}

/** The rows that this process could not read, each once. */
export function listCorruptRows(): BrokenRow[] {
  return [...kept().values()];
}
