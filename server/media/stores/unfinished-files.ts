import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { EditableFile } from '../stripping/editable-file';
import { UNFINISHED } from './disk-store';

/** A file on the local disk that is examined before it is moved to the media store. */
export interface UnfinishedFile {
  path: string;
  write(chunks: AsyncIterable<Uint8Array>): Promise<void>;
  read(): AsyncIterable<Buffer>;
  /** Overwrites parts of it. */
  edit(work: (file: EditableFile) => Promise<void>): Promise<void>;
  /** Removes it if it still exists. */
  remove(): Promise<void>;
}

/** A file for new uploads, below the media folder, so that a store on the same disk can move it. */
export function unfinishedFile(mediaFolder: string): UnfinishedFile {
  const folder = join(mediaFolder, UNFINISHED);
  const path = join(folder, randomUUID());
  return {
    path,
    async write(chunks) {
      await mkdir(folder, { recursive: true });
      await pipeline(chunks, createWriteStream(path));
    },
    read: () => createReadStream(path) as AsyncIterable<Buffer>,
    async edit(work) {
      const handle = await open(path, 'r+');
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
    remove: () => rm(path, { force: true }),
  };
}
