import { createHash, randomUUID } from 'node:crypto';
import { fileTypeFromFile } from 'file-type';
import type { Actor } from '@/domain/people/permissions';
import { RECORDING_BYTES_LIMITS, RECORDING_TYPES, type Recording } from '@/domain/media/recording';
import { mediaFolder, mediaStore } from './stores/homes';
import { unfinishedFile, type UnfinishedFile } from './stores/unfinished-files';
import { scanUpload } from './scanning/scan';
import { stripRecording } from './stripping/strip';
import { Refused } from '@/server/problems/refused';
import { inTransaction } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import { insertRecording } from '@/server/store/media/stored-files';
import { wellFormedText } from '@/server/problems/well-formed';
import { requirePermission } from '@/server/problems/require-permission';

const LARGEST = Math.max(...Object.values(RECORDING_BYTES_LIMITS));

interface Incoming {
  name: string;
  /** Its bytes as they arrive, because it may be larger than the memory. */
  chunks: AsyncIterable<Uint8Array>;
  /** A fixed id, for a file that may be sent again; by default a new one. */
  id?: string;
}

/**
 * Stores a sound or video file while it arrives, and detects its type from its bytes. Metadata about the device and its
 * location is removed.
 * @throws Refused 403, 413, 415, 422 for an empty one, or as `scanUpload` and `chunks`
 */
export async function addRecording(
  actor: Actor,
  { name, chunks, id = randomUUID() }: Incoming,
): Promise<Recording> {
  requirePermission(actor, 'upload-media');
  const store = mediaStore();
  const incoming = unfinishedFile(mediaFolder());
  try {
    const bytes = await keep(incoming, chunks);
    if (!bytes) throw new Refused(422, 'no-file', { field: 'file' });
    const type = await typeOf(incoming);
    const limit = RECORDING_BYTES_LIMITS[type.kind];
    if (bytes > limit) throw new Refused(413, 'too-large', { limit });
    await scanUpload(actor, () => incoming.read());
    await incoming.edit(file => stripRecording(file, type.extension));
    const sha256 = await digest(incoming.read());
    await store.putFile(`${id}/recording.${type.extension}`, incoming.path);
    const recording = {
      id,
      kind: type.kind,
      mime: type.mime,
      bytes,
      sha256,
      originalName: wellFormedText(name).slice(0, 300),
      uploadedById: actor.personId,
    };
    return await inTransaction(async connection => {
      const inserted = await insertRecording(recording, connection);
      const subject = { kind: 'recording' as const, id };
      const event = { kind: 'recording.add' as const, personId: actor.personId, subject, at: new Date() };
      await insertEvent({ ...event, data: { mime: type.mime, bytes, sha256 } }, connection);
      return inserted;
    });
  } catch (error) {
    await incoming.remove();
    // After any other error the row may exist, and needs its file.
    if (error instanceof Refused) await store.remove(id).catch(() => {});
    throw error;
  }
}

/** The SHA-256 of a file of the media store, in hexadecimal; null: there is none. */
export async function digestOf(name: string): Promise<string | null> {
  const file = await mediaStore().open(name);
  return file && digest(file.stream);
}

async function digest(chunks: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

/** Stores the arriving bytes, and returns their number. */
async function keep(file: UnfinishedFile, chunks: Incoming['chunks']): Promise<number> {
  let bytes = 0;
  async function* counted() {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > LARGEST) throw new Refused(413, 'too-large', { limit: LARGEST });
      yield chunk;
    }
  }
  await file.write(counted());
  return bytes;
}

async function typeOf(file: UnfinishedFile) {
  const found = await fileTypeFromFile(file.path);
  const type = found && RECORDING_TYPES[found.mime];
  if (!type)
    throw new Refused(415, 'not-a-recording', {
      found: found?.mime ?? null,
      known: Object.keys(RECORDING_TYPES),
    });
  return type;
}
