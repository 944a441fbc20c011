import type { Recording, RecordingKind } from '@/domain/media/recording';
import type { Connection } from '@/server/store/database';
import { clientOf, prisma } from '@/server/store/prisma';

/** What shows a picture or recording to readers. */
export interface LiveMediaPlace {
  owner: 'story' | 'author' | 'page' | 'front';
  ownerId: string;
}

/** One of the places where readers see this picture or recording; null when there is none. */
export function loadLivePlace(mediaId: string): Promise<LiveMediaPlace | null> {
  return prisma().liveMedia.findFirst({ where: { mediaId }, select: { owner: true, ownerId: true } });
}

/** Whether the digest of the derived file with this name is stored. */
export async function hasMadeFile(name: string): Promise<boolean> {
  return (await prisma().madeFile.findUnique({ where: { name }, select: { name: true } })) !== null;
}

/** Stores the digest of a derived file that was made, or made again. */
export async function saveMadeFile(name: string, sha256: string): Promise<void> {
  await prisma().madeFile.upsert({ where: { name }, create: { name, sha256 }, update: { sha256 } });
}

const shown = { id: true, kind: true, mime: true, bytes: true, originalName: true } as const;

const recordingOf = (row: Omit<Recording, 'kind'> & { kind: string }): Recording => ({
  ...row,
  kind: row.kind as RecordingKind,
});

export async function insertRecording(
  recording: Recording & { sha256: string; uploadedById: string | null },
  connection: Connection,
): Promise<Recording> {
  return recordingOf(await clientOf(connection).recording.create({ data: recording, select: shown }));
}

/** A recording; null when there is none. */
export async function loadRecording(id: string): Promise<Recording | null> {
  const row = await prisma().recording.findUnique({ where: { id }, select: shown });
  return row && recordingOf(row);
}

/** The recorded SHA-256 of a file of the media store, in hexadecimal; null without one. */
export async function recordedDigest(name: string): Promise<string | null> {
  const [id, file = ''] = name.split('/', 2);
  const row = file.startsWith('recording.')
    ? await prisma().recording.findUnique({ where: { id }, select: { sha256: true } })
    : file === 'original'
      ? await prisma().media.findUnique({ where: { id }, select: { sha256: true } })
      : await prisma().madeFile.findUnique({ where: { name }, select: { sha256: true } });
  return row?.sha256 ?? null;
}
