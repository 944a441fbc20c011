import type { Readable } from 'node:stream';
import { Refused } from '@/server/problems/refused';

/** A file of a media store. */
export interface StoredMediaFile {
  name: string;
  /** In bytes. */
  size: number;
}

/**
 * Storage of media files. Names are paths of letters, digits, hyphens, dots and slashes; files never change and have at
 * least one byte.
 */
export interface MediaStore {
  /** Stores the bytes under the name, atomically. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Stores bytes as they arrive, atomically. */
  putStream(name: string, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  /** Moves a file of `unfinishedFiles` into the store, atomically. */
  putFile(name: string, path: string): Promise<void>;
  /** Removes a file, or all files below a name. */
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
  /** All files whose names come after this one, in byte order. */
  list(after?: string): AsyncGenerator<StoredMediaFile>;
  /** Removes files that ended processes left unfinished before this time. */
  removeUnfinished(before: Date): Promise<void>;
}

const RETRY_AFTER_SECONDS = 5;

/** The refusal of requests that need the media store while it does not answer. */
export const storeUnavailable = (): Refused =>
  new Refused(503, 'media-store-unavailable', { retryAfter: RETRY_AFTER_SECONDS });

/** Whether a request failed because the media store does not answer. */
export const isStoreUnavailable = (error: unknown): boolean =>
  error instanceof Refused && error.reason === 'media-store-unavailable';
