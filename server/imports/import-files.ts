import { join } from 'node:path';
import { diskStore } from '@/server/media/stores/disk-store';
import type { MediaStore } from '@/server/media/stores/media-store';
import { Refused } from '@/server/problems/refused';
import { IMPORT_LIMITS } from './limits';

/** The store of files that are imported; readers never get anything of it. */
export const importStore = (): MediaStore => diskStore(join(process.env.DATA_DIR!, 'imports'));

/** The bytes of a file, until there are too many. @throws Refused 413 */
export async function* bounded(
  chunks: AsyncIterable<Uint8Array>,
  limit: number = IMPORT_LIMITS.streamedBytes,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw new Refused(413, 'too-large', { limit });
    yield chunk;
  }
}
