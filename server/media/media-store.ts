import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { EditableFile } from './stripping/editable-file';

/** Where media files lie. Names are paths of letters, digits, hyphens, dots and slashes; files never change. */
export interface MediaStore {
  /** Stores the bytes under the name, whole or not at all. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Stores bytes as they come, whole or not at all. */
  putStream(name: string, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  /** Overwrites parts of a file that is not published yet. */
  edit(name: string, work: (file: EditableFile) => Promise<void>): Promise<void>;
  move(from: string, to: string): Promise<void>;
  /** Takes away a file, or all files below a name. */
  remove(name: string): Promise<void>;
  has(name: string): Promise<boolean>;
  /** Its size in bytes, or null when there is no such file. */
  sizeOf(name: string): Promise<number | null>;
  /** The bytes, or null when there is no such file. */
  get(name: string): Promise<Buffer | null>;
  /** The file, or a part of it with both ends included, as a stream with the whole size in bytes; or null. */
  open(
    name: string,
    part?: { start: number; end: number },
  ): Promise<{ size: number; stream: Readable } | null>;
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** The folder of files that are being written or examined. What a process that died left there is removed after a day. */
const UNFINISHED = '.unfinished';

/** Where a file is kept by this id until it has been examined. */
export const unfinishedName = (id: string): string => `${UNFINISHED}/${id}`;

/** Removes files below a folder of media that a process which ended did not finish. */
export async function removeUnfinished(folder: string, before: Date): Promise<void> {
  const names = await readdir(join(folder, UNFINISHED)).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const name of names) {
    const path = join(folder, UNFINISHED, name);
    if ((await stat(path)).mtime < before) await rm(path, { force: true });
  }
}

/** Media on the local disk, below a folder. */
export function diskStore(folder: string): MediaStore {
  /** Writes a file apart from the others, and moves it to its name once it is whole. */
  async function finish(name: string, write: (unfinished: string) => Promise<void>): Promise<void> {
    const path = join(folder, name);
    const unfinished = join(folder, UNFINISHED, randomUUID());
    await mkdir(dirname(unfinished), { recursive: true });
    try {
      await write(unfinished);
      await mkdir(dirname(path), { recursive: true });
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
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
    async put(name, bytes) {
      await finish(name, unfinished => writeFile(unfinished, bytes));
    },
    async putStream(name, chunks) {
      await finish(name, unfinished => pipeline(chunks, createWriteStream(unfinished)));
    },
    async edit(name, work) {
      const handle = await open(join(folder, name), 'r+');
      try {
        const { size } = await handle.stat();
        await work({
          size,
          async read(at, length) {
            const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - at)));
            const { bytesRead } = await handle.read(bytes, 0, bytes.length, at);
            return bytes.subarray(0, bytesRead);
          },
          async write(at, bytes) {
            await handle.write(bytes, 0, bytes.length, at);
          },
        });
      } finally {
        await handle.close();
      }
    },
    async move(from, to) {
      const path = join(folder, to);
      await mkdir(dirname(path), { recursive: true });
      await rename(join(folder, from), path);
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
  };
}
