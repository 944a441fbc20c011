import { PICTURE_BYTES_LIMIT } from '@/domain/media';
import type { PictureSize } from './view';

export interface UploadedPicture extends PictureSize {
  alt: string;
  caption: string;
  credit: string;
}

export type UploadFailure = 'too-large' | 'not-a-picture' | 'unreadable' | 'offline';

export type UploadOutcome = { ok: true; picture: UploadedPicture } | { ok: false; why: UploadFailure };

const FAILURES: Record<number, UploadFailure> = { 413: 'too-large', 415: 'not-a-picture', 422: 'unreadable' };

/** Sends a picture file. Only XMLHttpRequest tells how much of it is on the way. */
export function uploadPicture(file: File, onProgress: (part: number) => void): Promise<UploadOutcome> {
  if (file.size > PICTURE_BYTES_LIMIT) return Promise.resolve({ ok: false, why: 'too-large' });
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/newsroom/media');
    request.responseType = 'json';
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => {
      const answer = request.response as { picture?: UploadedPicture } | null;
      if (request.status === 201 && answer?.picture) resolve({ ok: true, picture: answer.picture });
      else resolve({ ok: false, why: FAILURES[request.status] ?? 'offline' });
    };
    request.onerror = () => resolve({ ok: false, why: 'offline' });
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

export const picturesAmong = (files: Iterable<File> | null | undefined): File[] =>
  [...(files ?? [])].filter(file => file.type.startsWith('image/'));
