import { logger } from '@/server/log';
import { Refused } from '@/server/problems/refused';
import { listWithoutHash, saveHash } from '@/server/store/media/similar-pictures';
import { inspectPicture } from './decoding/decoder';
import { originalOf } from './picture-forms';

const BATCH = 20;

/**
 * Computes missing hashes of pictures, and those of an older form. A picture whose file is missing or damaged gets
 * none. Safe to run in two processes at once.
 * @param signal ends it after the current picture
 */
export async function hashPictures(signal: AbortSignal): Promise<void> {
  let hashed = 0;
  for (let last = ''; !signal.aborted;) {
    const ids = await listWithoutHash(last, BATCH);
    for (const id of ids) {
      if (signal.aborted) break;
      await saveHash(id, await hashOf(id));
      hashed++;
    }
    if (ids.length < BATCH) break;
    last = ids.at(-1)!;
  }
  if (hashed) logger.info({ pictures: hashed }, 'hashed pictures');
}

/** @throws Refused 503 while the decoders or the media store are unavailable */
async function hashOf(id: string): Promise<bigint | null> {
  const bytes = await originalOf(id);
  if (!bytes) return null;
  return inspectPicture(bytes).then(
    ({ perceptualHash }) => perceptualHash,
    (error: unknown) => {
      if (error instanceof Refused && error.status !== 503) return null;
      throw error;
    },
  );
}
