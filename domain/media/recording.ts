/** The kinds of recordings. */
export type RecordingKind = 'audio' | 'video';

/** A stored audio or video file. It never changes: a new file is a new recording. */
export interface Recording {
  id: string;
  kind: RecordingKind;
  mime: string;
  bytes: number;
  originalName: string;
}

interface RecordingType {
  kind: RecordingKind;
  extension: string;
  /** The media type for browsers and podcast players. */
  mime: string;
}

const M4A: RecordingType = { kind: 'audio', extension: 'm4a', mime: 'audio/mp4' };
const OGG: RecordingType = { kind: 'audio', extension: 'ogg', mime: 'audio/ogg' };
const MP4: RecordingType = { kind: 'video', extension: 'mp4', mime: 'video/mp4' };

/** Files that can be uploaded as recordings, by the type detected from their bytes. */
export const RECORDING_TYPES: Record<string, RecordingType> = {
  'audio/mpeg': { kind: 'audio', extension: 'mp3', mime: 'audio/mpeg' },
  'audio/mp4': M4A,
  'audio/x-m4a': M4A,
  'audio/ogg': OGG,
  'audio/ogg; codecs=opus': OGG,
  'audio/wav': { kind: 'audio', extension: 'wav', mime: 'audio/wav' },
  'video/mp4': MP4,
  'video/x-m4v': MP4,
  'video/webm': { kind: 'video', extension: 'webm', mime: 'video/webm' },
};

/** Their types by file extension. */
export const RECORDING_MIMES: Record<string, string> = Object.fromEntries(
  Object.values(RECORDING_TYPES).map(({ extension, mime }) => [extension, mime]),
);

/** The maximum file size of each kind, in bytes. */
export const RECORDING_BYTES_LIMITS: Record<RecordingKind, number> = {
  audio: 500_000_000,
  video: 2_000_000_000,
};

/** The file extension of a recording of this type; undefined for an unknown type. */
export const extensionOf = (mime: string): string | undefined =>
  Object.keys(RECORDING_MIMES).find(ending => RECORDING_MIMES[ending] === mime);

/** The address of a recording; without an extension when the type is missing, as in the newsroom. */
export function recordingAddress({ id, mime }: { id: string; mime?: string }): string {
  const extension = mime && extensionOf(mime);
  return `/media/${id}/recording${extension ? `.${extension}` : ''}`;
}
