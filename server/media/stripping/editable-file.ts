/** A file of which parts are read and written over; its length stays. */
export interface EditableFile {
  size: number;
  /** Up to so many bytes from a place; fewer at the end. */
  read(at: number, length: number): Promise<Buffer>;
  write(at: number, bytes: Uint8Array): Promise<void>;
}

/** The most parts (boxes, chunks, elements, pages) of one file that are looked at. */
export const MOST_PARTS = 200_000;

const ZEROS = Buffer.alloc(65_536);

/** Writes zeros over a part of a file, as far as the file goes. */
export async function blank(file: EditableFile, from: number, to: number): Promise<void> {
  for (let at = Math.max(0, from); at < Math.min(to, file.size); at += ZEROS.length)
    await file.write(at, ZEROS.subarray(0, Math.min(ZEROS.length, to - at, file.size - at)));
}
