import { PART_BYTES, type UploadKind } from '@/domain/media/upload-parts';
import type { Picture } from '@/domain/media/media';
import type { Recording } from '@/domain/media/recording';
import type { Actor } from '@/domain/people/permissions';
import { Refused, notFound } from '@/server/problems/refused';
import { database } from '@/server/store/database';
import { endMaking, startMaking, type ResumableUpload } from '@/server/store/media/resumable-uploads';
import { loadRecording } from '@/server/store/media/stored-files';
import { loadUpload } from '@/server/store/media/uploads';
import { addPicture } from '../media';
import { addRecording } from '../recordings';
import { mediaStore } from '../stores/homes';
import { limitUpload } from '../upload-turns';
import { endUpload, ownUpload, partName, removeParts } from './resumable-uploads';

/** A creation that takes longer has ended with its process. */
const LONGEST_MAKING_MS = 15 * 60_000;
const TRIED_AGAIN_SECONDS = 5;

/** The result of an upload. */
export type FinishedUpload = { picture: Picture } | { recording: Recording };

/**
 * Creates the picture or recording of a complete upload. Idempotent: a repeated request returns the same one.
 * @param refuseExisting whether a picture that the library already has is refused
 * @throws Refused 404, 409 `upload-not-whole` or `upload-being-made`, or as `addPicture` and `addRecording`
 */
export async function finishUpload(
  actor: Actor,
  id: string,
  { refuseExisting, now }: { refuseExisting: boolean; now: Date },
): Promise<FinishedUpload> {
  const upload = await ownUpload(actor, id);
  const { received, bytes, kind } = upload;
  if (received < bytes) throw new Refused(409, 'upload-not-whole', { received });
  const before = await madeBefore(upload);
  if (before) return before;
  const abandonedBefore = new Date(now.getTime() - LONGEST_MAKING_MS);
  if (!(await startMaking(id, { now, abandonedBefore })))
    throw new Refused(409, 'upload-being-made', { retryAfter: TRIED_AGAIN_SECONDS });
  try {
    const made = await limitUpload(kind, actor.personId, () => MAKERS[kind](actor, upload, refuseExisting));
    await endMaking(id, now);
    // Remaining parts are removed with the upload.
    await removeParts(id).catch(() => {});
    return made;
  } catch (error) {
    await endMaking(id, null);
    if (isFinal(error)) await endUpload(id);
    throw error;
  }
}

/** Whether the same file would always be refused again. */
const isFinal = (error: unknown): boolean =>
  error instanceof Refused && [413, 415, 422].includes(error.status);

/** The result of an earlier request whose response was lost. */
async function madeBefore({ id, kind, personId, key }: ResumableUpload): Promise<FinishedUpload | null> {
  if (kind === 'recording') {
    const recording = await loadRecording(id);
    return recording && { recording };
  }
  const first = await loadUpload(personId, key, database());
  return first && { picture: first.picture };
}

const MAKERS: Record<
  UploadKind,
  (actor: Actor, upload: ResumableUpload, refuseExisting: boolean) => Promise<FinishedUpload>
> = {
  async picture(actor, upload, refuseExisting) {
    const parts: Buffer[] = [];
    for await (const part of partsOf(upload)) parts.push(part);
    const file = { bytes: Buffer.concat(parts), name: upload.name };
    return { picture: await addPicture(actor, file, {}, { key: upload.key, refuseExisting }) };
  },
  async recording(actor, upload) {
    // The recording has the id of its upload, so that there are never two.
    const file = { name: upload.name, chunks: partsOf(upload), id: upload.id };
    return { recording: await addRecording(actor, file) };
  },
};

async function* partsOf({ id, bytes }: ResumableUpload): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes; at += PART_BYTES) {
    const part = await mediaStore().get(partName(id, at));
    if (!part) throw notFound('upload');
    yield part;
  }
}
