'use client';
import { useCallback, useState } from 'react';
import type { UploadedPicture } from '@/domain/api/uploaded-picture';
import { newKey } from '@/components/ui/new-key';
import { uploadWords } from '@/components/ui/words/problem-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { failedWords, NONE_FAILED, withFailed, type FailedFiles } from './failed-files';
import type { OnProgress, UploadProgress } from './send-request';
import { trackUpload } from './running-uploads';
import { uploadPicture } from './upload';
import { useExistingQuestion, type UploadOne } from './use-existing-question';
import { mapConcurrently, MAX_CONCURRENT, withinBound } from './map-concurrently';

/** A picture upload. */
export interface PictureUpload extends UploadProgress {
  id: string;
  name: string;
  cancel(): void;
}

/**
 * Picture uploads outside the body: the progress of each, the reasons of failed ones, and the question about a file
 * that the library has already.
 * @param isPrivate for pictures that are not part of the library, which are always stored again
 */
export function usePictureUploads({ isPrivate = false } = {}) {
  const all = useWords();
  const lang = useLanguage();
  const [uploads, setUploads] = useState<PictureUpload[]>([]);
  const [failures, setFailures] = useState<FailedFiles>(NONE_FAILED);
  const { question, uploadsOf } = useExistingQuestion();

  /**
   * Uploads files.
   * @param onPicture called with each uploaded picture, or the library picture used instead, in the order of the files
   */
  const sendAll = useCallback(
    async (files: File[], onPicture: (picture: UploadedPicture, isExisting: boolean) => void) => {
      const { sent, left } = withinBound(files);
      setFailures(left ? new Map([[all.library.tooMany(sent.length, left), []]]) : NONE_FAILED);
      const waiting = sent.map(file => {
        const abort = new AbortController();
        const id = newKey();
        const cancel = () => {
          abort.abort();
          setUploads(before => before.filter(upload => upload.id !== id));
        };
        return { id, file, signal: abort.signal, cancel };
      });
      setUploads(before => [
        ...before,
        ...waiting.map(({ id, file, cancel }) => ({
          id,
          name: file.name,
          part: 0,
          isWaiting: false,
          cancel,
        })),
      ]);
      const uploadOne = isPrivate ? uploadAgain : uploadsOf(sent.length);
      const outcomes = mapConcurrently(waiting, MAX_CONCURRENT, async ({ id, file, signal }) => {
        const onProgress: OnProgress = progress =>
          setUploads(before =>
            before.map(upload => (upload.id === id ? { ...upload, ...progress } : upload)),
          );
        const outcome = await uploadOne(file, onProgress, signal);
        setUploads(before => before.filter(upload => upload.id !== id));
        return { file, outcome };
      });
      for (const waited of outcomes) {
        const { file, outcome } = await waited;
        if (outcome.ok) onPicture(outcome.picture, outcome.isExisting ?? false);
        else if (outcome.why) {
          const why = uploadWords(outcome.why, all, lang);
          setFailures(before => withFailed(before, file.name, why));
        }
      }
    },
    [all, lang, isPrivate, uploadsOf],
  );
  const send = useCallback((...sent: Parameters<typeof sendAll>) => trackUpload(sendAll(...sent)), [sendAll]);
  return { bars: { uploads, failures: failedWords(failures, all, lang), question }, send };
}

const uploadAgain: UploadOne = (file, onProgress, signal) =>
  uploadPicture(file, onProgress, { signal, key: newKey(), again: true });
