import type { ArchiveExport, ArchivePart, ExportKind } from '@/domain/archive/archive-export';
import { failureReason, programVersion } from '@/server/backup/run-backup';
import { ZipWriter } from '@/server/exports/zip-writer';
import { exportSite, type SiteSource } from '@/server/static-site/export-site';
import { SiteZip } from '@/server/static-site/site-zip';
import { mediaStore } from '@/server/media/stores/homes';
import { finishExport, saveProgress, takeExport, type ExportProgress } from '@/server/store/archive/exports';
import { deleteSurplusExports } from './old-exports';
import { exportName } from './export-file';
import { writeArchive } from './write-archive';

/** How often progress is stored and a request to stop is read. */
const STORED_EVERY_MS = 1000;
const MAX_MS = 12 * 3_600_000;

/** Why an export was ended before it was complete. */
class ExportEnded extends Error {
  constructor(readonly reason: 'stopped' | 'too-slow') {
    super(reason);
  }
}

/** The sources of an export. */
export interface ExportSources {
  databaseUrl: string;
  /** Readers' site, whose code is only loaded for an export of it. */
  site(): Promise<SiteSource>;
}

/** The context of writing an export. */
interface Writing extends ExportSources {
  about: ArchivePart;
  zip: ZipWriter;
  /** Aborts the reading of a site, which would otherwise continue after a failed page. */
  ended: AbortController;
  onProgress(reported: Pick<ExportProgress, 'part' | 'done' | 'total'>): void;
}
type Written = Pick<ArchiveExport, 'stories' | 'lost'>;

const WRITERS: Record<ExportKind, (writing: Writing) => Promise<Written>> = {
  async paper({ databaseUrl, about: { editionId, year }, zip, onProgress }) {
    const { files, missing, damaged } = await writeArchive({
      ...{ databaseUrl, media: mediaStore(), version: programVersion(), part: { editionId, year } },
      target: {
        add: (name, content, isPacked) =>
          isPacked ? zip.addPacked(name, content) : zip.addFile(name, content),
      },
      onProgress,
    });
    const stories = files.find(({ kind }) => kind === 'stories')?.lines ?? 0;
    return { stories, lost: missing.length + damaged.length };
  },
  async site({ site, zip, ended: { signal }, onProgress }) {
    const { pages, failed } = await exportSite(new SiteZip(zip), {
      ...(await site()),
      signal,
      onProgress: done => onProgress({ part: 'site', done, total: 0 }),
    });
    return { stories: pages, lost: failed.length };
  },
};

/**
 * Writes an export into a file in the media store, and stores its progress and result. Does nothing if another process
 * has started it.
 */
export async function runExport(id: string, sources: ExportSources): Promise<void> {
  const about = await takeExport(id, new Date());
  if (!about) return;
  const zip = new ZipWriter();
  const ended = new AbortController();
  const end = (reason: ExportEnded['reason']) => {
    const error = new ExportEnded(reason);
    ended.abort(error);
    zip.fail(error);
  };
  const progress: ExportProgress = { part: '', done: 0, total: 0, bytes: 0 };
  const store = async () => {
    if (!(await saveProgress(id, progress, new Date()))) end('stopped');
  };
  // A brief outage of the database does not end the work.
  const stored = setInterval(() => void store().catch(() => {}), STORED_EVERY_MS);
  const limit = setTimeout(() => end('too-slow'), MAX_MS);
  try {
    const result = await write(id, about.kind, progress, {
      ...{ ...sources, about, zip, ended },
      onProgress: reported => Object.assign(progress, reported),
    });
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

async function write(id: string, kind: ExportKind, progress: ExportProgress, writing: Writing) {
  const { zip, ended } = writing;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of zip.stream) {
      progress.bytes += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
  }
  const stored = mediaStore().putStream(exportName(id), counted());
  // The work below ends with it.
  stored.catch((error: unknown) => {
    zip.fail(error);
    ended.abort(error);
  });
  try {
    const written = await WRITERS[kind](writing);
    zip.end();
    await stored;
    return { ...written, bytes: progress.bytes };
  } catch (error) {
    zip.fail(error);
    // If both failed, the error of the file is the cause.
    await stored;
    throw error;
  }
}
