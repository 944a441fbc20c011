import { z } from 'zod';
import { Refused } from '@/server/problems/refused';

/** Encodes the position in a list as an opaque word. */
export function writeCursor(place: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Reads a cursor back. @throws Refused 400 for an invalid cursor */
export function readCursor<T>(cursor: string, shape: z.ZodType<T>): T {
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new Refused(400, 'parameter-is-wrong', {
      parameter: 'cursor',
      message: 'is not a cursor of this list',
    });
  }
}
