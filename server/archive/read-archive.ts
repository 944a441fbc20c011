import { createHash } from 'node:crypto';
import { StringDecoder } from 'node:string_decoder';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { ARCHIVE_RECORDS } from '@/domain/archive/records';
import { Digest, through } from '@/server/backup/stored-file';
import type { MediaStore } from '@/server/media/stores/media-store';
import { loadArchive } from '@/server/store/archive/load-archive';
import { ArchiveManifest } from './manifest';
import { MANIFEST, openArchive, type ArchiveFiles } from './places';

/** The archive is damaged, or of another format. */
export class ArchiveError extends Error {}

export interface ArchiveImport {
  /** The migrated, empty database, as the role that owns its tables. */
  ownerUrl: string;
  media: MediaStore;
  now: Date;
  onProgress?(progress: { part: string; done: number }): void;
}

/** The names that a manifest may have, so that none leads out of the media store. */
const MEDIA_FILE = /^media\/([\w-]{1,64}\/(?:original|recording\.\w{3,4}))$/;

/**
 * Creates the paper of an archive in an empty place. Each file is checked against its digest as it is read; unless all
 * match, nothing is created.
 * @throws ArchiveError, ArchiveLocationError, ArchiveLoadError
 */
export async function readArchive(place: string, options: ArchiveImport): Promise<ArchiveManifest> {
  const archive = await openArchive(place);
  const { media, ownerUrl, now, onProgress } = options;
  const copied: string[] = [];
  try {
    const manifest = await manifestOf(archive);
    for (const { file, kind, sha256 } of manifest.files) {
      const [, name] = kind === 'media' ? (MEDIA_FILE.exec(file) ?? []) : [];
      if (kind === 'media' && !name) throw new ArchiveError(`${file} is no name of a file`);
      if (!name) continue;
      if (await isThere(media, name, sha256)) continue;
      copied.push(name);
      await media.putStream(name, checked(await archive.open(file), file, sha256));
      onProgress?.({ part: 'media', done: copied.length });
    }
    const records = ARCHIVE_RECORDS.map(record => ({
      record,
      lines: () => linesOf(archive, manifest, record.kind),
    }));
    await loadArchive(ownerUrl, { records, now });
    return manifest;
  } catch (error) {
    for (const name of copied) await media.remove(name);
    throw error;
  } finally {
    archive.close();
  }
}

/** Whether a killed import has already stored a file. @throws ArchiveError when the file is another one */
async function isThere(media: MediaStore, name: string, sha256: string): Promise<boolean> {
  const stored = await media.open(name);
  if (!stored) return false;
  const hash = createHash('sha256');
  for await (const chunk of stored.stream) hash.update(chunk as Buffer);
  if (hash.digest('hex') !== sha256) throw new ArchiveError(`there is a file ${name} already`);
  return true;
}

const MANIFEST_BYTES = 500_000_000;

async function manifestOf(archive: ArchiveFiles): Promise<ArchiveManifest> {
  const stream = await archive.open(MANIFEST);
  let bytes = 0;
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MANIFEST_BYTES) stream.destroy(new ArchiveError('the manifest is too long'));
  });
  const read = ArchiveManifest.safeParse(jsonOf(await text(stream)));
  if (!read.success) throw new ArchiveError('the manifest is not of this format');
  return read.data;
}

function jsonOf(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    throw new ArchiveError('the manifest is damaged');
  }
}

/** The lines of a kind of record; none if the archive does not have the kind. */
async function* linesOf(
  archive: ArchiveFiles,
  { files }: ArchiveManifest,
  kind: string,
): AsyncGenerator<string> {
  const listed = files.find(one => one.kind === kind);
  if (!listed) return;
  const content = checked(await archive.open(listed.file), listed.file, listed.sha256);
  yield* linesIn(content, listed.file);
}

const LINE_LENGTH = 100_000_000;

/** Splits only at line feeds, because texts may contain other line separators. */
async function* linesIn(content: Readable, file: string): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of content) {
    const [first = '', ...others] = decoder.write(chunk as Buffer).split('\n');
    rest += first;
    if (rest.length > LINE_LENGTH) throw new ArchiveError(`${file} has a line that is too long`);
    for (const next of others) {
      if (rest) yield rest;
      rest = next;
    }
  }
  if (rest) yield rest;
}

/** A stream that fails at its end if it does not match its digest. */
function checked(stream: Readable, file: string, sha256: string): Digest {
  const digest = through(stream, new Digest());
  digest._flush = done => done(digest.sha256 === sha256 ? null : new ArchiveError(`${file} is damaged`));
  return digest;
}
