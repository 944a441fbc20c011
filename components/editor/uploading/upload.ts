import type { ExistingPicture, UploadedPicture } from '@/domain/api/uploaded-picture';
import { PICTURE_BYTES_LIMIT } from '@/domain/media/media';
import { RECORDING_BYTES_LIMITS, type Recording } from '@/domain/media/recording';
import type { UploadFailure } from '@/components/ui/words/problem-words';
import { readAs } from '@/components/api/contract';

/** `why` is null when the person cancelled it. */
type Outcome<Taken> =
  | ({ ok: true } & Taken)
  | { ok: false; why: UploadFailure | null; existing?: ExistingPicture };
/** `existing` is the picture of the library with the same file; `isExisting`: it was used instead. */
export type UploadOutcome = Outcome<{ picture: UploadedPicture; isExisting?: boolean }>;

type OnProgress = (part: number) => void;

const tooLarge = (limit: number): UploadFailure => ({ reason: 'too-large', limit });

/** Why an answer is not that of a successful upload. */
async function failureOf(
  answer: unknown,
): Promise<{ ok: false; why: UploadFailure; existing?: ExistingPicture }> {
  const problem = await readAs('Problem', answer).catch(() => null);
  if (!problem) return { ok: false, why: { reason: 'offline' } };
  const { reason, limit, existing } = problem;
  return { ok: false, why: { reason, limit }, existing };
}

/** Uploads a file; status 0 when there was no answer. Only XMLHttpRequest reports upload progress. */
function send(
  path: string,
  body: FormData | File,
  onProgress: OnProgress,
  { signal, key }: { signal?: AbortSignal; key?: string },
) {
  return new Promise<{ status: number; answer: unknown }>(resolve => {
    if (signal?.aborted) return resolve({ status: 0, answer: null });
    const request = new XMLHttpRequest();
    request.open('POST', `/api/newsroom/${path}`);
    if (key) request.setRequestHeader('idempotency-key', key);
    request.responseType = 'json';
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onloadend = () => resolve({ status: request.status, answer: request.response as unknown });
    signal?.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}

interface PictureUploadOptions {
  signal?: AbortSignal;
  /** The same for a retry of the same upload. */
  key: string;
  /** Whether the file is stored again where the library has it already. */
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
  const { status, answer } = await send(again ? 'media?again=1' : 'media', form, onProgress, { signal, key });
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
  const path = `recordings?name=${encodeURIComponent(file.name)}`;
  const { status, answer } = await send(path, file, onProgress, { signal });
  if (signal?.aborted) return { ok: false, why: null };
  const read = status === 201 ? await readAs('RecordingAnswer', answer).catch(() => null) : null;
  return read ? { ok: true, recording: read.recording } : failureOf(answer);
}

export const picturesAmong = (files: Iterable<File> | null | undefined): File[] =>
  [...(files ?? [])].filter(file => file.type.startsWith('image/'));

export const isRecording = (file: File): boolean => /^(audio|video)\//.test(file.type);
