import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
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

/** Media on the local disk, below a folder. */
export function diskStore(folder: string): MediaStore {
  const unfinishedOf = (path: string) => `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
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
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      const unfinished = unfinishedOf(path);
      await writeFile(unfinished, bytes);
      await rename(unfinished, path);
    },
    async putStream(name, chunks) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      const unfinished = unfinishedOf(path);
      try {
        await pipeline(chunks, createWriteStream(unfinished));
        await rename(unfinished, path);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
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
    move: (from, to) => rename(join(folder, from), join(folder, to)),
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
