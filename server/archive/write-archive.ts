import { Readable } from 'node:stream';
import type { ArchivePart } from '@/domain/archive/archive-export';
import { ARCHIVE_FORMAT, ARCHIVE_RECORDS } from '@/domain/archive/records';
import { Digest, through } from '@/server/backup/stored-file';
import type { MediaStore } from '@/server/media/stores/media-store';
import { openArchiveSnapshot } from '@/server/store/archive/archive-snapshot';
import type { ArchiveManifest } from './manifest';
import { MANIFEST, type ArchiveTarget } from './places';

/** The progress of an archive. */
export interface ArchiveProgress {
  part: string;
  done: number;
  /** How many there are of the part; 0 where that is not counted. */
  total: number;
}

const WHOLE: ArchivePart = { editionId: null, year: null };

/** Progress is reported every this many lines. */
const REPORTED_LINES = 1000;

export interface ArchiveOptions {
  databaseUrl: string;
  media: MediaStore;
  target: ArchiveTarget;
  /** Of the program. */
  version: string;
  /** The part whose stories it contains; absent: the whole paper. */
  part?: ArchivePart;
  onProgress?(progress: ArchiveProgress): void;
}

/**
 * Writes a consistent snapshot of the whole paper, or of a part of its stories with everything that belongs to no
 * story. The manifest is written last, and marks the archive as complete.
 */
export async function writeArchive(options: ArchiveOptions): Promise<ArchiveManifest> {
  const { databaseUrl, media, target, version, onProgress, part = WHOLE } = options;
  const snapshot = await openArchiveSnapshot(databaseUrl, part);
  try {
    const files: ArchiveManifest['files'] = [];
    for (const record of ARCHIVE_RECORDS) {
      let lines = 0;
      const counted = async function* () {
        for await (const line of snapshot.lines(record)) {
          if (++lines % REPORTED_LINES === 0) onProgress?.({ part: record.kind, done: lines, total: 0 });
          yield `${line}\n`;
        }
      };
      const digest = through(Readable.from(counted(), { objectMode: false }), new Digest());
      const file = `${record.kind}.jsonl`;
      await target.add(file, digest, false);
      files.push({ file, kind: record.kind, lines, bytes: digest.bytes, sha256: digest.sha256 });
      onProgress?.({ part: record.kind, done: lines, total: 0 });
    }
    const missing: string[] = [];
    const damaged: string[] = [];
    let done = 0;
    const total = await snapshot.countFiles();
    for await (const { name, sha256 } of snapshot.files()) {
      const stored = await media.open(name);
      if (!stored) {
        missing.push(name);
        continue;
      }
      const file = `media/${name}`;
      const digest = through(stored.stream, new Digest());
      await target.add(file, digest, true);
      if (digest.sha256 !== sha256) damaged.push(name);
      files.push({ file, kind: 'media', lines: 0, bytes: digest.bytes, sha256: digest.sha256 });
      onProgress?.({ part: 'media', done: ++done, total });
    }
    const takenAt = snapshot.takenAt.toISOString();
    const isPart = part.editionId !== null || part.year !== null;
    const manifest: ArchiveManifest = {
      ...{ format: ARCHIVE_FORMAT, version, takenAt, files, missing, damaged },
      ...(isPart && { only: part }),
    };
    await target.add(MANIFEST, Readable.from([JSON.stringify(manifest, null, 1)]), false);
    return manifest;
  } finally {
    await snapshot.close();
  }
}
