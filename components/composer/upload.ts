import type { UploadedPicture } from '@/domain/api/media';
import { PICTURE_BYTES_LIMIT } from '@/domain/media/media';
import { RECORDING_BYTES_LIMITS, type Recording } from '@/domain/media/recording';
import { readAnswer } from './read-answer';

type Failure = 'too-large' | 'signed-out' | 'not-allowed' | 'offline';
export type UploadFailure = Failure | 'not-a-picture' | 'unreadable';
type RecordingFailure = Failure | 'not-a-recording';

export type UploadOutcome = { ok: true; picture: UploadedPicture } | { ok: false; why: UploadFailure };
type RecordingOutcome = { ok: true; recording: Recording } | { ok: false; why: RecordingFailure };

type OnProgress = (part: number) => void;

const ALL_FAILURES: Record<number, Failure> = { 401: 'signed-out', 403: 'not-allowed', 413: 'too-large' };
const FAILURES: Record<number, UploadFailure> = {
  ...ALL_FAILURES,
  415: 'not-a-picture',
  422: 'unreadable',
};
const RECORDING_FAILURES: Record<number, RecordingFailure> = {
  ...ALL_FAILURES,
  415: 'not-a-recording',
  422: 'not-a-recording',
};

/** Uploads a file; status 0 when there was no answer. Only XMLHttpRequest reports upload progress. */
function send(path: string, body: FormData | File, onProgress: OnProgress) {
  return new Promise<{ status: number; answer: unknown }>(resolve => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/newsroom/${path}`);
    request.responseType = 'json';
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onloadend = () => resolve({ status: request.status, answer: request.response as unknown });
    request.send(body);
  });
}

/** Sends a picture file. */
export async function uploadPicture(file: File, onProgress: OnProgress): Promise<UploadOutcome> {
  if (file.size > PICTURE_BYTES_LIMIT) return { ok: false, why: 'too-large' };
  const form = new FormData();
  form.append('file', file);
  const { status, answer } = await send('media', form, onProgress);
  const read = status === 201 ? await readAnswer('PictureAnswer', answer).catch(() => null) : null;
  return read ? { ok: true, picture: read.picture } : { ok: false, why: FAILURES[status] ?? 'offline' };
}

/** Sends a sound or video file. */
export async function uploadRecording(file: File, onProgress: OnProgress): Promise<RecordingOutcome> {
  const limit = RECORDING_BYTES_LIMITS[file.type.startsWith('audio/') ? 'audio' : 'video'];
  if (file.size > limit) return { ok: false, why: 'too-large' };
  const path = `recordings?name=${encodeURIComponent(file.name)}`;
  const { status, answer } = await send(path, file, onProgress);
  const read = status === 201 ? await readAnswer('RecordingAnswer', answer).catch(() => null) : null;
  return read
    ? { ok: true, recording: read.recording }
    : { ok: false, why: RECORDING_FAILURES[status] ?? 'offline' };
}

export const picturesAmong = (files: Iterable<File> | null | undefined): File[] =>
  [...(files ?? [])].filter(file => file.type.startsWith('image/'));

export const isRecording = (file: File): boolean => /^(audio|video)\//.test(file.type);
