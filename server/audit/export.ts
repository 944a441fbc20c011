import { CSV_FORMULA } from '@/domain/csv-formula';
import type { Actor } from '@/domain/people/permissions';
import { isZone } from '@/domain/time/local-day';
import { type AuditQuery, readFilter } from './trail';
import { Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { type EventFilter, type ExportedEvent, listExported } from '@/server/store/audit/events';
import { database } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';

/** A line of a CSV file (RFC 4180), each cell in quotes. A cell that could be a formula starts with an apostrophe. */
export function csvLine(cells: readonly (string | null)[]): string {
  const quoted = cells.map(cell => {
    const text = cell ?? '';
    return `"${(CSV_FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  });
  return `${quoted.join(',')}\r\n`;
}

const PAGE = 1000;
/** Larger exports must be split by time. */
const MAX_ROWS = 100_000;

const COLUMNS = [
  ...(['number', 'at', 'linkedAt', 'kind', 'personId', 'storyId', 'subjectKind', 'subjectId'] as const),
  ...(['data', 'live', 'network', 'device', 'originDigest', 'eventId', 'previousHash', 'hash'] as const),
];

/** A file of events that is generated while it is sent. */
interface AuditFile {
  type: string;
  name: string;
  lines: AsyncGenerator<string>;
}

const FORMATS = {
  csv: { type: 'text/csv; charset=utf-8', extension: 'csv', head: csvLine(COLUMNS), write: asCsv },
  lines: { type: 'application/jsonl; charset=utf-8', extension: 'jsonl', head: '', write: asJson },
} as const;

/**
 * Events under filters as a file, newest first, with everything that their hashes cover. The export itself is recorded
 * as an event.
 * @throws Refused 400 for another format, 403
 */
export async function exportTrail(
  actor: Actor,
  query: AuditQuery & { format?: string; zone?: string },
  now: Date,
): Promise<AuditFile> {
  requirePermission(actor, 'read-audit');
  const format = query.format === 'csv' || query.format === 'lines' ? FORMATS[query.format] : null;
  if (!format) throw new Refused(400, 'parameter-is-wrong', { parameter: 'format' });
  const { chosen, filter } = await readFilter(query, isZone(query.zone ?? '') ? query.zone! : 'UTC');
  const { personId } = actor;
  const data = {
    format: format.extension,
    ...Object.fromEntries(Object.entries(chosen).filter(([, one]) => one)),
  };
  await insertEvent({ kind: 'audit.export', personId, at: now, data }, database());
  const name = `audit-${now.toISOString().slice(0, 10)}.${format.extension}`;
  return { type: format.type, name, lines: linesOf(filter, format.head, format.write) };
}

async function* linesOf(filter: EventFilter, head: string, write: (event: ExportedEvent) => string) {
  if (head) yield head;
  let after: EventFilter['after'];
  for (let rows = 0; rows < MAX_ROWS; rows += PAGE) {
    const events = await listExported({ ...filter, after }, PAGE);
    if (events.length) yield events.map(write).join('');
    const last = events.at(-1);
    if (events.length < PAGE || !last) return;
    after = { at: new Date(last.at), id: last.id };
  }
}

const flat = ({ origin, ...event }: ExportedEvent) => ({
  ...event,
  network: origin?.network ?? null,
  device: origin?.device ?? null,
});

function asCsv(event: ExportedEvent): string {
  const row = flat(event) as unknown as Record<(typeof COLUMNS)[number], string | null>;
  return csvLine(COLUMNS.map(column => row[column]));
}

function asJson(event: ExportedEvent): string {
  const { id: _, ...row } = flat(event);
  return `${JSON.stringify(row)}\n`;
}
