'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { dayInWords } from '@/components/ui/words/numbers-and-days';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { pictureAddress } from '@/domain/media/media';
import type { ExistingQuestion } from './use-existing-question';

/** Asks what to do with a file that is identical or similar to a library picture, and shows that picture. */
export function ExistingDialog({ question }: { question: ExistingQuestion | null }) {
  const { library } = useWords();
  const lang = useLanguage();
  const [forAll, setForAll] = useState(false);
  if (!question) return null;
  const { fileName, picture, isSame, isOneOfSeveral, answer } = question;
  const choose = (choice: 'use' | 'again' | null) => {
    setForAll(false);
    answer(choice, forAll);
  };
  const { id, width, height, caption, credit, name, uploadedBy, addedAt, stories } = picture;
  return (
    <Dialog
      open
      unprompted
      title={isSame ? library.exists : library.looksAlike}
      onClose={() => choose(null)}
      foot={
        <>
          <Button onClick={() => choose(null)}>{library.cancelShort}</Button>
          <Button variant="line" onClick={() => choose('again')}>
            {isSame ? library.uploadAnyway : library.keepBoth}
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
          {isSame ? library.sameFile(fileName) : library.looksLike(fileName)}
          <br />
          <b dir="auto">{caption || name}</b> {credit && <bdi className="muted">{credit}</bdi>}
          <br />
          <span className="muted">
            {library.addedBy(uploadedBy, dayInWords(addedAt, lang))} {library.usedIn(stories)}
          </span>
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
          {isSame ? library.forAllExisting : library.keepAllAlike}
        </label>
      )}
    </Dialog>
  );
}
