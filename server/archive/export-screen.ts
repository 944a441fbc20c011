import { Readable } from 'node:stream';
import { ArchiveRequest } from '@/domain/api/archive-exports';
import {
  hasFile,
  NO_SCHEDULE,
  type ArchiveExport,
  type ArchiveSchedule,
} from '@/domain/archive/archive-export';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { mediaStore } from '@/server/media/stores/homes';
import { changeForStaff } from '@/server/paper/staff-change';
import { byteRange, type ByteRange } from '@/server/press/files/byte-range';
import { Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import {
  insertExport,
  listExports,
  listYears,
  loadArchiveSchedule,
  loadExport,
  requestStop,
} from '@/server/store/archive/exports';
import { loadEditions } from '@/server/store/paper/paper';
import { exportName } from './export-file';
import { queueExport } from './export-jobs';

const SHOWN_EXPORTS = 20;

/** The newest exports. @throws Refused 403 */
export async function exportsForAdmin(actor: Actor): Promise<ArchiveExport[]> {
  requirePermission(actor, 'manage-paper');
  return listExports(SHOWN_EXPORTS);
}

/** The data of the exports screen. */
export interface ExportScreenData {
  exports: ArchiveExport[];
  schedule: ArchiveSchedule;
  editions: { id: string; name: string }[];
  years: number[];
}

/** The newest exports, and what can be exported. @throws Refused 403 */
export async function exportScreen(actor: Actor): Promise<ExportScreenData> {
  const [exports, schedule, editions, years] = await Promise.all([
    exportsForAdmin(actor),
    loadArchiveSchedule(),
    loadEditions(),
    listYears(),
  ]);
  const names = editions.map(({ id, name }) => ({ id, name }));
  return { exports, schedule: schedule ?? NO_SCHEDULE, editions: names, years };
}

/**
 * Starts to write the paper, a part of its stories, or the readers' site into a file in the background. Idempotent.
 * @throws Refused 403, 409 `export-running` while another one is written, or 422
 */
export async function startExport(actor: Actor, sent: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const { id, kind, ...part } = parseInput(ArchiveRequest, sent);
  if (kind === 'site' && (part.editionId !== null || part.year !== null))
    throw new Refused(422, 'wrong-input', { field: 'kind' });
  const editions = await loadEditions();
  if (part.editionId !== null && !editions.some(edition => edition.id === part.editionId))
    throw new Refused(422, 'no-such-edition', { field: 'editionId' });
  if (await loadExport(id)) return;
  const about = { exportId: id, ...(kind === 'site' && { site: true }), ...part };
  await changeForStaff(actor, { kind: 'paper.export', data: about, now }, async connection => {
    const row = { id, kind, ...part, scheduled: false, personId: actor.personId, now };
    if (!(await insertExport(row, connection))) throw new Refused(409, 'export-running');
    await queueExport(id, connection);
  });
}

/** Stops an export. @throws Refused 403, 404, or 409 `export-ended` */
export async function stopExport(actor: Actor, id: string, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const found = await loadExport(id);
  if (!found) throw new Refused(404, 'not-found');
  if (found.stopRequestedAt) return;
  await changeForStaff(
    actor,
    { kind: 'paper.stop-export', data: { exportId: id }, now },
    async connection => {
      if (!(await requestStop(id, now, connection))) throw new Refused(409, 'export-ended');
    },
  );
}

const fileTitle = ({ kind, year }: ArchiveExport): string => (year === null ? kind : `${kind}-${year}`);

/** The file of an export, or a part of it. */
export interface ExportDownload {
  name: string;
  size: number;
  range: ByteRange | null;
  stream: ReadableStream;
}

/**
 * The file of an archive. Each download from the beginning is recorded in the audit trail.
 * @param range the `Range` header, which resumes a download; the whole file for an unsatisfiable range
 * @throws Refused 403, 404, or 410 `export-deleted`
 */
export async function downloadExport(
  actor: Actor,
  { id, range: asked }: { id: string; range: string | null },
  now: Date,
): Promise<ExportDownload> {
  requirePermission(actor, 'manage-paper');
  const found = await loadExport(id);
  if (!found) throw new Refused(404, 'not-found');
  const size = hasFile(found) ? await mediaStore().sizeOf(exportName(id)) : null;
  if (size === null) throw new Refused(410, 'export-deleted');
  const ranged = byteRange(asked ?? undefined, size);
  const range = ranged === 'unsatisfiable' ? null : ranged;
  if (!range?.start)
    await changeForStaff(
      actor,
      { kind: 'paper.download-export', data: { exportId: id }, now },
      async () => {},
    );
  const file = await mediaStore().open(exportName(id), range ?? undefined);
  if (!file) throw new Refused(410, 'export-deleted');
  const name = `${fileTitle(found)}-${found.startedAt.toISOString().slice(0, 10)}.zip`;
  return { name, size, range, stream: Readable.toWeb(file.stream) as ReadableStream };
}
