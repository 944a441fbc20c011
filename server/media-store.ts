import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Where media files lie. Names are paths of letters, digits, hyphens, dots and slashes; files never change. */
export interface MediaStore {
  /** Stores the bytes under the name, whole or not at all. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  has(name: string): Promise<boolean>;
  /** The bytes, or null when there is no such file. */
  get(name: string): Promise<Buffer | null>;
  /** The file as a stream with its size in bytes, or null. */
  open(name: string): Promise<{ size: number; stream: Readable } | null>;
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Media on the local disk, below a folder. */
export function diskStore(folder: string): MediaStore {
  return {
    async put(name, bytes) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      const unfinished = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
      await writeFile(unfinished, bytes);
      await rename(unfinished, path);
    },
    async has(name) {
      try {
        await stat(join(folder, name));
        return true;
      } catch (error) {
        if (isMissing(error)) return false;
        throw error;
      }
    },
    async get(name) {
      try {
        return await readFile(join(folder, name));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async open(name) {
      try {
        const path = join(folder, name);
        const { size } = await stat(path);
        return { size, stream: createReadStream(path) };
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
  };
}
