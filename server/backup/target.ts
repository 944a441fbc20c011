import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Where backups are kept. Names are paths of letters, digits, hyphens, dots and slashes. */
export interface BackupTarget {
  /** Stores the arriving bytes under the name, atomically. */
  write(name: string, chunks: Readable): Promise<void>;
  /** @throws MissingFile */
  read(name: string): Promise<Buffer>;
  /** @throws MissingFile */
  stream(name: string): Promise<Readable>;
  /** The size in bytes; null: there is no such file. */
  sizeOf(name: string): Promise<number | null>;
  /** The names directly below a name, in order. */
  list(name: string): Promise<string[]>;
  /** Removes a file, or all files below a name. */
  remove(name: string): Promise<void>;
}

/** A file of a backup is missing. */
export class MissingFile extends Error {
  constructor(readonly file: string) {
    super(`${file} is missing`);
  }
}

const UNFINISHED = '.unfinished';

/** A folder with backups. Unfinished files are removed when the target is opened for the next backup. */
export function folderTarget(folder: string): BackupTarget {
  const missing = (name: string) => (error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new MissingFile(name);
    throw error;
  };
  return {
    async write(name, chunks) {
      const path = join(folder, name);
      const unfinished = join(folder, UNFINISHED, randomUUID());
      await mkdir(dirname(unfinished), { recursive: true, mode: 0o700 });
      try {
        await pipeline(chunks, createWriteStream(unfinished, { mode: 0o600 }));
        await toDisk(unfinished);
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await rename(unfinished, path);
        await toDisk(dirname(path));
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    read: name => readFile(join(folder, name)).catch(missing(name)),
    async stream(name) {
      await stat(join(folder, name)).catch(missing(name));
      return createReadStream(join(folder, name));
    },
    async sizeOf(name) {
      const found = await stat(join(folder, name)).catch(() => null);
      return found?.size ?? null;
    },
    async list(name) {
      const names = await readdir(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      });
      return names.sort();
    },
    remove: name => rm(join(folder, name), { recursive: true, force: true }),
  };
}

/** Waits until a file or the names in a folder are on the disk. */
async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
