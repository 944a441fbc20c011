'use client';
import { useCallback, useRef, useState } from 'react';
import type { ExistingPicture } from '@/domain/api/uploaded-picture';
import { newKey } from '@/components/ui/new-key';
import type { OnProgress } from './send-request';
import { discardPicture, uploadPicture, type UploadOutcome } from './upload';

/** What to do with an identical or similar file: use the library picture, keep both, or neither. */
type ExistingChoice = 'use' | 'again' | null;

/** A file that is identical or similar to a library picture, and the callback for the answer. */
export interface ExistingQuestion {
  fileName: string;
  picture: ExistingPicture;
  /** Whether it is the same file. */
  isSame: boolean;
  /** Whether other files of the same choice or drop may be asked about. */
  isOneOfSeveral: boolean;
  answer(choice: ExistingChoice, forAll: boolean): void;
}

/** Uploads one file of several. */
export type UploadOne = (file: File, onProgress: OnProgress, signal: AbortSignal) => Promise<UploadOutcome>;

/** Uploads pictures and asks about each file that the library has already, one at a time. */
export function useExistingQuestion() {
  const [question, setQuestion] = useState<ExistingQuestion | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  /** Returns the upload function for files chosen together; one answer can apply to all files of its kind. */
  const uploadsOf = useCallback((count: number): UploadOne => {
    const forAll = new Map<boolean, ExistingChoice>();
    const ask = (file: File, picture: ExistingPicture, isSame: boolean, signal: AbortSignal) =>
      new Promise<ExistingChoice>(resolve => {
        if (forAll.has(isSame) || signal.aborted) return resolve(forAll.get(isSame) ?? null);
        const close = (choice: ExistingChoice) => {
          signal.removeEventListener('abort', cancel);
          setQuestion(null);
          resolve(choice);
        };
        const cancel = () => close(null);
        signal.addEventListener('abort', cancel);
        setQuestion({
          ...{ fileName: file.name, picture, isSame, isOneOfSeveral: count > 1 },
          answer(choice, isForAll) {
            // Similar pictures are different pictures, so none may be dropped without being shown.
            if (isForAll && (isSame || choice === 'again')) forAll.set(isSame, choice);
            close(choice);
          },
        });
      });
    return async (file, onProgress, signal) => {
      const key = newKey();
      const first = await uploadPicture(file, onProgress, { signal, key });
      if (first.ok || !first.existing) return first;
      const { existing } = first;
      const isSame = first.why?.reason === 'picture-exists';
      const asked = last.current.then(() => ask(file, existing, isSame, signal));
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
