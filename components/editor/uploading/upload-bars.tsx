'use client';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/ui/words/words-provider';
import { ExistingDialog } from './existing-dialog';
import type { ExistingQuestion } from './use-existing-question';
import type { PictureUpload } from './use-picture-uploads';

interface UploadBarsProps {
  uploads: PictureUpload[];
  failures: string[];
  question: ExistingQuestion | null;
}

/** Current uploads, each with a cancel button, the reasons of failed ones, and the question about an existing picture. */
export function UploadBars({ uploads, failures, question }: UploadBarsProps) {
  const { picture, library } = useWords();
  return (
    <>
      {uploads.map(({ id, name, part, isWaiting, cancel }) => (
        <div className="sending" key={id} contentEditable={false}>
          <span className="truncate">{picture.uploading(name)}</span>
          <span role="status">{isWaiting && picture.waiting}</span>
          <progress max={1} value={part} aria-label={picture.uploading(name)} />
          <Button tiny aria-label={library.cancel(name)} onClick={cancel}>
            {library.cancelShort}
          </Button>
        </div>
      ))}
      <ExistingDialog question={question} />
      {failures.length > 0 && (
        <p className="help bad" role="alert" contentEditable={false}>
          {failures.join(' ')}
        </p>
      )}
    </>
  );
}
