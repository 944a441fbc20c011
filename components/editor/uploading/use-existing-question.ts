'use client';
import { useCallback, useRef, useState } from 'react';
import type { ExistingPicture } from '@/domain/api/uploaded-picture';
import { newKey } from '@/components/ui/new-key';
import { discardPicture, uploadPicture, type UploadOutcome } from './upload';

/** What to do with a file that the library has already: use its picture, upload the file again, or neither. */
type ExistingChoice = 'use' | 'again' | null;

/** A file that the library has already, and the answer that is waited for. */
export interface ExistingQuestion {
  fileName: string;
  picture: ExistingPicture;
  /** Whether other files of the same choice or drop may be asked about. */
  isOneOfSeveral: boolean;
  answer(choice: ExistingChoice, forAll: boolean): void;
}

/** Uploads one file of several. */
export type UploadOne = (
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
) => Promise<UploadOutcome>;

/** Uploads pictures and asks about each file that the library has already, one at a time. */
export function useExistingQuestion() {
  const [question, setQuestion] = useState<ExistingQuestion | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  /** A function that uploads files which were chosen together; one answer can be for all of them. */
  const uploadsOf = useCallback((count: number): UploadOne => {
    const forAll: { choice?: ExistingChoice } = {};
    const ask = (file: File, picture: ExistingPicture, signal: AbortSignal) =>
      new Promise<ExistingChoice>(resolve => {
        if (forAll.choice !== undefined || signal.aborted) return resolve(forAll.choice ?? null);
        const close = (choice: ExistingChoice) => {
          signal.removeEventListener('abort', cancel);
          setQuestion(null);
          resolve(choice);
        };
        const cancel = () => close(null);
        signal.addEventListener('abort', cancel);
        setQuestion({
          ...{ fileName: file.name, picture, isOneOfSeveral: count > 1 },
          answer(choice, isForAll) {
            if (isForAll) forAll.choice = choice;
            close(choice);
          },
        });
      });
    return async (file, onProgress, signal) => {
      const key = newKey();
      const first = await uploadPicture(file, onProgress, { signal, key });
      if (first.ok || !first.existing) return first;
      const { existing } = first;
      const asked = last.current.then(() => ask(file, existing, signal));
      last.current = asked;
      const choice = await asked;
      if (choice !== 'again') void discardPicture(file, key);
      if (choice === 'use') return { ok: true, picture: existing, isExisting: true };
      if (choice === null) return { ok: false, why: null };
      return uploadPicture(file, onProgress, { signal, key, again: true });
    };
  }, []);
  return { question, uploadsOf };
}
