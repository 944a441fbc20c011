/** A file whose parts can be read and overwritten; its length is fixed. */
export interface EditableFile {
  size: number;
  /** At most this many bytes from a position; fewer at the end. */
  read(at: number, length: number): Promise<Buffer>;
  write(at: number, bytes: Uint8Array): Promise<void>;
}

/** The maximum number of parts (boxes, chunks, elements, pages) of one file that are read. */
export const MAX_PARTS = 200_000;

const ZEROS = Buffer.alloc(65_536);

/** Overwrites a part of a file with zeros, up to its end. */
export async function blank(file: EditableFile, from: number, to: number): Promise<void> {
  for (let at = Math.max(0, from); at < Math.min(to, file.size); at += ZEROS.length)
    await file.write(at, ZEROS.subarray(0, Math.min(ZEROS.length, to - at, file.size - at)));
}
