import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ClientId, Id } from '@/domain/api/ids';
import type { Body } from '@/domain/document/body';
import { acceptedBody } from '@/domain/imports/accepted-body';
import { filledBody } from '@/domain/imports/fill';
import { wholeBody } from '@/domain/imports/head-blocks';
import type { StoryItem } from '@/domain/imports/item';
import { NO_EXCEPTIONS } from '@/domain/imports/repair-exceptions';
import { Unreadable } from '@/domain/imports/unreadable';
import type { PictureSize } from '@/domain/media/media';
import type { Actor } from '@/domain/people/permissions';
import { parseBody, parseInput } from '@/server/forms/parse-input';
import { scanUpload } from '@/server/media/scanning/scan';
import { Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { wellFormedText } from '@/server/problems/well-formed';
import { createStory } from '@/server/stories/create/create-story';
import { loadPictures } from '@/server/store/media/media';
import { loadStory } from '@/server/store/stories/stories';
import { bounded, importStore } from './import-files';
import type { IncomingFile } from './imports';
import { IMPORT_LIMITS } from './limits';
import { loadMatches, Matcher } from './matches';
import type { ImportedPictureSource } from './pictures';
import { itemsIn } from './sources/source-file';
import { DOCUMENTS } from './sources/unread-item';
import { takePictures, writeItem } from './write-item';

const Place = z.strictObject({ editionId: Id, deskId: z.nullable(Id), key: ClientId });

/**
 * Creates a draft from one document, with its notes, suggestions and pictures. Idempotent for the same document. Names
 * that appear only in the file's properties are in the byline if they are those of authors here.
 * @throws Refused 403, 413, 415 for a file that is not a document, 422, or as `scanUpload`
 */
export async function storyOfDocument(
  actor: Actor,
  file: IncomingFile,
  sent: unknown,
  now: Date,
): Promise<string> {
  const { key, ...place } = parseInput(Place, sent);
  requirePermission(actor, 'create-story', place);
  return withDocument(actor, file, async (item, at) => {
    const storyId = await createStory(actor, { ...place, key }, now);
    const story = (await loadStory(storyId))!;
    // It was created before, and may have been changed since.
    if (story.version > 1) return storyId;
    const choices = { ...place, sectionId: null, asPublished: false, people: {}, sections: {}, topics: {} };
    const matcher = new Matcher(await loadMatches(place.editionId), choices);
    const people = item.people.filter(person => !person.isGuess || matcher.find('people', person));
    const sure = { ...item, people };
    await writeItem({ item: sure, story, matcher, place: at, key: `${key}-text`.slice(0, 64) }, now);
    return storyId;
  });
}

/** The body of one document, for a story that is being written. Its pictures are added to the library. */
export interface DocumentBody {
  body: Body;
  pictures: PictureSize[];
  /** How many pictures could not be imported. */
  lost: number;
  /** How many notes stay in the file. */
  notes: number;
}

/**
 * Reads one document for a story that is being written. Tracked changes are accepted, and notes stay in the file.
 * Its headline and byline come first, as the story has its own.
 * @throws Refused 403, 413, 415 for a file that is not a document, or as `scanUpload`
 */
export async function bodyOfDocument(actor: Actor, file: IncomingFile): Promise<DocumentBody> {
  requirePermission(actor, 'create-story');
  return withDocument(actor, file, async (item, at) => {
    const { pictures, losses } = await takePictures(item, at);
    const accepted = acceptedBody(wholeBody(item));
    const body = await parseBody(filledBody(accepted, { pictures, people: new Map(), threads: new Map() }));
    const found = await loadPictures([...pictures.values()].map(({ mediaId }) => mediaId));
    const sizes = [...found.values()].map(({ id, width, height }) => ({ id, width, height }));
    return { body, pictures: sizes, lost: losses.pictures?.count ?? 0, notes: item.threads.length };
  });
}

async function withDocument<T>(
  actor: Actor,
  { name, chunks }: IncomingFile,
  use: (item: StoryItem, place: ImportedPictureSource) => Promise<T>,
): Promise<T> {
  const key = `documents/${randomUUID()}`;
  const store = importStore();
  try {
    await store.putStream(key, bounded(chunks, IMPORT_LIMITS.documentBytes));
    const bytes = (await store.sizeOf(key)) ?? 0;
    if (!bytes) throw new Refused(422, 'no-file', { field: 'file' });
    await scanUpload(actor, () => chunksIn(key));
    const item = await documentIn({ key, bytes, name: wellFormedText(name).trim().slice(0, 400) || 'text' });
    return await use(item, { actor, importId: '', source: DOCUMENTS, file: key, address: item.address });
  } finally {
    await store.remove(key);
  }
}

async function* chunksIn(key: string): AsyncGenerator<Uint8Array> {
  const file = await importStore().open(key);
  if (file) for await (const chunk of file.stream) yield chunk as Uint8Array;
}

/** The story in a file of one document. @throws Refused 415 */
async function documentIn(file: { key: string; name: string; bytes: number }): Promise<StoryItem> {
  try {
    for await (const unread of itemsIn(file, false)) {
      // Exports of several stories and archives must be imported as such.
      if (unread.source || unread.file) break;
      const item = await unread.read(NO_EXCEPTIONS);
      if (item.kind === 'story') return item;
    }
  } catch (error) {
    if (error instanceof Unreadable) throw new Refused(415, 'unreadable-document', { problem: error.reason });
    throw error;
  }
  throw new Refused(415, 'unreadable-document', { problem: 'not-a-document' });
}
