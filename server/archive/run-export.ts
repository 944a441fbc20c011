import { failureReason, programVersion } from '@/server/backup/run-backup';
import { ZipWriter } from '@/server/exports/zip-writer';
import { mediaStore } from '@/server/media/stores/homes';
import { finishExport, saveProgress, takeExport, type ExportProgress } from '@/server/store/archive/exports';
import { deleteSurplusExports } from './old-exports';
import { exportName } from './export-file';
import { writeArchive } from './write-archive';

/** How often progress is stored and a request to stop is read. */
const STORED_EVERY_MS = 1000;
const MOST_MS = 12 * 3_600_000;

/** Why an export was ended before it was whole. */
class ExportEnded extends Error {
  constructor(readonly reason: 'stopped' | 'too-slow') {
    super(reason);
  }
}

/**
 * Writes the whole paper into an archive in the media store, and stores how far it has come and its result. Does nothing
 * for an export that another process has begun.
 */
export async function runArchiveExport(id: string, databaseUrl: string): Promise<void> {
  if (!(await takeExport(id, new Date()))) return;
  const zip = new ZipWriter();
  const progress: ExportProgress = { part: '', done: 0, total: 0, bytes: 0 };
  const store = async () => {
    if (!(await saveProgress(id, progress, new Date()))) zip.fail(new ExportEnded('stopped'));
  };
  // A database that is away for a moment does not end the work.
  const stored = setInterval(() => void store().catch(() => {}), STORED_EVERY_MS);
  const limit = setTimeout(() => zip.fail(new ExportEnded('too-slow')), MOST_MS);
  try {
    const result = await write(id, { databaseUrl, zip, progress });
    if (!(await finishExport(id, result, new Date()))) await mediaStore().remove(exportName(id));
    await deleteSurplusExports(new Date());
  } catch (error) {
    const reason = error instanceof ExportEnded ? error.reason : failureReason(error);
    await finishExport(id, { error: reason }, new Date());
    // The store may be what failed.
    await mediaStore()
      .remove(exportName(id))
      .catch(() => {});
    if (!(error instanceof ExportEnded)) throw error;
  } finally {
    clearInterval(stored);
    clearTimeout(limit);
  }
}

async function write(
  id: string,
  { databaseUrl, zip, progress }: { databaseUrl: string; zip: ZipWriter; progress: ExportProgress },
) {
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of zip.stream) {
      progress.bytes += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
  }
  const stored = mediaStore().putStream(exportName(id), counted());
  // The work below ends with it.
  stored.catch((error: unknown) => zip.fail(error));
  try {
    const { files, missing, damaged } = await writeArchive({
      ...{ databaseUrl, media: mediaStore(), version: programVersion() },
      target: {
        add: (name, content, isPacked) =>
          isPacked ? zip.addPacked(name, content) : zip.addFile(name, content),
      },
      onProgress: reported => Object.assign(progress, reported),
    });
    zip.end();
    await stored;
    const stories = files.find(({ kind }) => kind === 'stories')?.lines ?? 0;
    return { stories, lost: missing.length + damaged.length, bytes: progress.bytes };
  } catch (error) {
    zip.fail(error);
    // What ended the file is the cause, where both failed.
    await stored;
    throw error;
  }
}
