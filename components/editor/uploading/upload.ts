import type { ExistingPicture, UploadedPicture } from '@/domain/api/uploaded-picture';
import { SENT_WHOLE_BYTES, type UploadKind } from '@/domain/media/upload-parts';
import { PICTURE_BYTES_LIMIT } from '@/domain/media/media';
import { RECORDING_BYTES_LIMITS, type Recording } from '@/domain/media/recording';
import type { UploadFailure } from '@/components/ui/words/problem-words';
import { readAs } from '@/components/api/contract';
import { newKey } from '@/components/ui/new-key';
import { sendRequest, type OnProgress } from './send-request';

/** `why` is null when the person cancelled it. */
type Outcome<Taken> =
  | ({ ok: true } & Taken)
  | { ok: false; why: UploadFailure | null; existing?: ExistingPicture };
/** `existing` is a library picture that is identical or similar; `isExisting`: it was used instead. */
export type UploadOutcome = Outcome<{ picture: UploadedPicture; isExisting?: boolean }>;

const tooLarge = (limit: number): UploadFailure => ({ reason: 'too-large', limit });

/** The reason for a failed upload. */
async function failureOf(
  answer: unknown,
): Promise<{ ok: false; why: UploadFailure; existing?: ExistingPicture }> {
  const problem = await readAs('Problem', answer).catch(() => null);
  if (!problem) return { ok: false, why: { reason: 'offline' } };
  const { reason, limit, existing } = problem;
  return { ok: false, why: { reason, limit }, existing };
}

/** Sends a file: a large one in parts, which resume after a lost connection. */
async function send(
  file: File,
  whole: { path: string; body: FormData | File },
  { kind, key, again, onProgress, signal }: SendOptions,
) {
  if (file.size > SENT_WHOLE_BYTES) {
    const { sendInParts, waitForConnection } = await import('./send-in-parts');
    const options = { onProgress, signal, send: sendRequest, wait: waitForConnection };
    return sendInParts({ file, kind, key, again }, options);
  }
  const onSent = (bytes: number, all: number) => onProgress({ part: bytes / all, isWaiting: false });
  return sendRequest({ method: 'POST', ...whole, key, signal, onSent });
}

interface SendOptions {
  kind: UploadKind;
  key: string;
  again: boolean;
  onProgress: OnProgress;
  signal?: AbortSignal;
}

/** Discards the upload of a picture that is not kept. */
export async function discardPicture(file: File, key: string): Promise<void> {
  if (file.size <= SENT_WHOLE_BYTES) return;
  const { discardUpload } = await import('./send-in-parts');
  await discardUpload(key, sendRequest);
}

interface PictureUploadOptions {
  signal?: AbortSignal;
  /** Idempotency key: the same for every retry of an upload. */
  key: string;
  /** Whether to store the file although the library has it or a similar picture. */
  again?: boolean;
}

/** Uploads a picture file. */
export async function uploadPicture(
  file: File,
  onProgress: OnProgress,
  { signal, key, again = false }: PictureUploadOptions,
): Promise<UploadOutcome> {
  if (file.size > PICTURE_BYTES_LIMIT) return { ok: false, why: tooLarge(PICTURE_BYTES_LIMIT) };
  const form = new FormData();
  form.append('file', file);
  const whole = { path: again ? 'media?again=1' : 'media', body: form };
  const options = { kind: 'picture' as const, key, again, onProgress, signal };
  const { status, answer } = await send(file, whole, options);
  if (signal?.aborted) return { ok: false, why: null };
  const read = status === 201 ? await readAs('PictureAnswer', answer).catch(() => null) : null;
  return read ? { ok: true, picture: read.picture } : failureOf(answer);
}

/** Uploads an audio or video file. */
export async function uploadRecording(
  file: File,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<Outcome<{ recording: Recording }>> {
  const limit = RECORDING_BYTES_LIMITS[file.type.startsWith('audio/') ? 'audio' : 'video'];
  if (file.size > limit) return { ok: false, why: tooLarge(limit) };
  const whole = { path: `recordings?name=${encodeURIComponent(file.name)}`, body: file };
  const options = { kind: 'recording' as const, key: newKey(), again: false, onProgress, signal };
  const { status, answer } = await send(file, whole, options);
  if (signal?.aborted) return { ok: false, why: null };
  const read = status === 201 ? await readAs('RecordingAnswer', answer).catch(() => null) : null;
  return read ? { ok: true, recording: read.recording } : failureOf(answer);
}

export const picturesAmong = (files: Iterable<File> | null | undefined): File[] =>
  [...(files ?? [])].filter(file => file.type.startsWith('image/'));

export const isRecording = (file: File): boolean => /^(audio|video)\//.test(file.type);
