import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { StoredMediaFile, MediaStore } from './media-store';

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * The folder of files that are being written or examined. Files left there by a dead process are removed after a day.
 */
export const UNFINISHED = '.unfinished';

/** Media on the local disk, below a folder. */
export function diskStore(folder: string): MediaStore {
  /** Writes a file in a separate folder, and moves it to its name once it is complete. */
  async function finish(name: string, write: (unfinished: string) => Promise<void>): Promise<void> {
    const unfinished = join(folder, UNFINISHED, randomUUID());
    await mkdir(dirname(unfinished), { recursive: true });
    try {
      await write(unfinished);
      await putFile(name, unfinished);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }
  async function putFile(name: string, path: string): Promise<void> {
    const place = join(folder, name);
    await mkdir(dirname(place), { recursive: true });
    await rename(path, place);
  }
  async function sizeOf(name: string): Promise<number | null> {
    try {
      return (await stat(join(folder, name))).size;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }
  return {
    sizeOf,
    putFile,
    async put(name, bytes) {
      await finish(name, unfinished => writeFile(unfinished, bytes));
    },
    async putStream(name, chunks) {
      await finish(name, unfinished => pipeline(chunks, createWriteStream(unfinished)));
    },
    remove: name => rm(join(folder, name), { recursive: true, force: true }),
    has: async name => (await sizeOf(name)) !== null,
    async get(name) {
      try {
        return await readFile(join(folder, name));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async open(name, part) {
      const size = await sizeOf(name);
      return size === null ? null : { size, stream: createReadStream(join(folder, name), part) };
    },
    list: (after = '') => filesBelow(folder, '', after),
    async removeUnfinished(before) {
      for (const name of await namesIn(join(folder, UNFINISHED))) {
        const path = join(folder, UNFINISHED, name);
        if ((await stat(path)).mtime < before) await rm(path, { force: true });
      }
    },
  };
}

/** The names in a folder, those of folders with a slash at the end, in the order of their bytes. */
async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return entries.map(entry => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
}

async function* filesBelow(root: string, folder: string, after: string): AsyncGenerator<StoredMediaFile> {
  for (const name of await namesIn(join(root, folder))) {
    const path = folder + name;
    const isFolder = name.endsWith('/');
    if (path === `${UNFINISHED}/` || (path <= after && !(isFolder && after.startsWith(path)))) continue;
    if (isFolder) yield* filesBelow(root, path, after);
    else {
      const found = await stat(join(root, path)).catch(() => null);
      if (found) yield { name: path, size: found.size };
    }
  }
}
