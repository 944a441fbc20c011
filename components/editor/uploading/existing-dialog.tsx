'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useWords } from '@/components/ui/words/words-provider';
import { pictureAddress } from '@/domain/media/media';
import type { ExistingQuestion } from './use-existing-question';

/** Asks what to do with a file that the library has already, with the picture that is there. */
export function ExistingDialog({ question }: { question: ExistingQuestion | null }) {
  const { library } = useWords();
  const [forAll, setForAll] = useState(false);
  if (!question) return null;
  const { fileName, picture, isOneOfSeveral, answer } = question;
  const choose = (choice: 'use' | 'again' | null) => {
    setForAll(false);
    answer(choice, forAll);
  };
  const { id, width, height, caption, credit, name } = picture;
  return (
    <Dialog
      open
      unprompted
      title={library.exists}
      onClose={() => choose(null)}
      foot={
        <>
          <Button onClick={() => choose(null)}>{library.cancelShort}</Button>
          <Button variant="line" onClick={() => choose('again')}>
            {library.uploadAnyway}
          </Button>
          <Button variant="solid" onClick={() => choose('use')}>
            {library.useExisting}
          </Button>
        </>
      }
    >
      <div className="existing-picture" contentEditable={false}>
        <img src={pictureAddress(id, 320, 'webp')} alt="" width={width} height={height} />
        <p>
          {library.sameFile(fileName)}
          <br />
          <b dir="auto">{caption || name}</b> {credit && <bdi className="muted">{credit}</bdi>}
        </p>
      </div>
      {isOneOfSeveral && (
        <label className="option-row">
          <input
            className="check"
            type="checkbox"
            checked={forAll}
            onChange={event => setForAll(event.target.checked)}
          />
          {library.forAllExisting}
        </label>
      )}
    </Dialog>
  );
}
