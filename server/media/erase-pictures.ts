import { z } from 'zod';
import type { JobHandler } from '@/server/jobs/job-handler';
import { mediaStore } from './stores/homes';
import { WORKING_FORM } from '@/server/search/working-index';
import { inTransaction } from '@/server/store/database';
import { enqueue } from '@/server/store/jobs/queue';
import {
  deletePictureRow,
  isPictureUsed,
  listDeletedBefore,
  lockPicture,
  markPicture,
} from '@/server/store/media/deletion';
import { insertEvent } from '@/server/store/stories/events';

const REMOVE_TASK = 'remove-picture-files';
const BATCH = 100;

/**
 * Erases pictures that were deleted before a time; one that is in use after all is restored. Idempotent, and safe to
 * run in two processes at once.
 */
export async function erasePictures(before: Date, now: Date, signal?: AbortSignal): Promise<void> {
  for (let last = ''; !signal?.aborted;) {
    const ids = await listDeletedBefore(before, last, BATCH);
    for (const id of ids) if (!signal?.aborted) await erasePicture(id, before, now);
    if (ids.length < BATCH) return;
    last = ids.at(-1)!;
  }
}

function erasePicture(id: string, before: Date, now: Date): Promise<void> {
  return inTransaction(async connection => {
    const picture = await lockPicture(id, connection);
    if (!picture?.deletedAt || picture.deletedAt >= before) return;
    const isUsed = await isPictureUsed(id, WORKING_FORM, connection);
    // The next run retries.
    if (isUsed === null) return;
    if (isUsed) return markPicture(id, null, connection);
    await deletePictureRow(id, connection);
    const subject = { kind: 'picture' as const, id };
    await insertEvent({ kind: 'picture.purge', personId: null, subject, at: now }, connection);
    // The files are removed after the commit, because a rollback could not restore them.
    await enqueue([{ task: REMOVE_TASK, payload: { id }, key: `${REMOVE_TASK}:${id}` }], connection);
  });
}

const Payload = z.object({ id: z.uuid() });

/** The jobs of erased pictures. */
export const erasureHandlers: Record<string, JobHandler> = {
  [REMOVE_TASK]: payload => mediaStore().remove(Payload.parse(payload).id),
};
