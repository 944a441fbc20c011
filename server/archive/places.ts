import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { open as openZip, type Entry, type ZipFile } from 'yauzl';
import { ZipWriter } from '@/server/exports/zip-writer';

/** The file that marks an archive as complete. */
export const MANIFEST = 'manifest.json';

/** The place already contains files, or no archive. */
export class ArchiveLocationError extends Error {}

/** Where the files of an archive go. */
export interface ArchiveTarget {
  /** Stores the arriving bytes under the name. @param isPacked whether it is already compressed */
  add(name: string, content: Readable, isPacked: boolean): Promise<void>;
}

/** Writes an archive into an empty folder or a new ZIP file, depending on the name. @throws ArchiveLocationError */
export async function withArchiveTarget<T>(
  place: string,
  work: (target: ArchiveTarget) => Promise<T>,
): Promise<T> {
  if (!place.endsWith('.zip')) {
    await mkdir(place, { recursive: true });
    if ((await readdir(place)).length) throw new ArchiveLocationError(`${place} is not empty`);
    return work({
      async add(name, content) {
        const path = join(place, name);
        await mkdir(dirname(path), { recursive: true });
        await pipeline(content, createWriteStream(path));
      },
    });
  }
  if (existsSync(place)) throw new ArchiveLocationError(`${place} is there already`);
  const zip = new ZipWriter();
  const written = pipeline(zip.stream, createWriteStream(`${place}.unfinished`));
  // It is awaited below; until then a failure is that of the work.
  written.catch(() => {});
  try {
    const result = await work({
      add: (name, content, isPacked) =>
        isPacked ? zip.addPacked(name, content) : zip.addFile(name, content),
    });
    zip.end();
    await written;
    await rename(`${place}.unfinished`, place);
    return result;
  } catch (error) {
    zip.fail(error);
    throw error;
  }
}

/** The files of an archive. */
export interface ArchiveFiles {
  /** @throws ArchiveLocationError when there is no such file */
  open(name: string): Promise<Readable>;
  close(): void;
}

/** Whether there is an archive at a place, by its manifest. */
export async function isArchive(place: string): Promise<boolean> {
  if (!existsSync(place)) return false;
  if (statSync(place).isDirectory()) return existsSync(join(place, MANIFEST));
  if (!place.endsWith('.zip')) return false;
  try {
    const { zip, entries } = await readDirectory(place);
    zip.close();
    return entries.has(MANIFEST);
  } catch {
    return false;
  }
}

/** Opens an archive in a folder or a ZIP file. @throws ArchiveLocationError */
export async function openArchive(place: string): Promise<ArchiveFiles> {
  if (!existsSync(place)) throw new ArchiveLocationError(`there is nothing at ${place}`);
  if (statSync(place).isDirectory())
    return {
      async open(name) {
        const path = join(place, name);
        if (!existsSync(path)) throw new ArchiveLocationError(`${name} is missing`);
        return createReadStream(path);
      },
      close() {},
    };
  const { zip, entries } = await readDirectory(place);
  return {
    open: name => {
      const entry = entries.get(name);
      if (!entry) throw new ArchiveLocationError(`${name} is missing`);
      return new Promise((resolve, reject) => {
        zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
      });
    },
    close: () => zip.close(),
  };
}

function readDirectory(place: string): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  return new Promise((resolve, reject) => {
    openZip(place, { lazyEntries: false, autoClose: false }, (error, zip) => {
      if (error) return reject(new ArchiveLocationError(`${place} is no archive: ${error.message}`));
      const entries = new Map<string, Entry>();
      zip.on('entry', (entry: Entry) => entries.set(entry.fileName, entry));
      zip.on('error', reject);
      zip.on('end', () => resolve({ zip, entries }));
    });
  });
}
