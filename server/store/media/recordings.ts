import type { Recording, RecordingKind } from '@/domain/media/recording';
import type { Connection } from '../database';
import { clientOf } from '../prisma';

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
