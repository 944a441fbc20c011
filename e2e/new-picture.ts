import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A JPEG file as one that the library does not have: a comment makes it another file. */
export function newPicture(path: string): { name: string; mimeType: string; buffer: Buffer } {
  const bytes = readFileSync(path);
  const comment = Buffer.from(randomUUID());
  const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
  const buffer = Buffer.concat([bytes.subarray(0, 2), head, comment, bytes.subarray(2)]);
  return { name: basename(path), mimeType: 'image/jpeg', buffer };
}
