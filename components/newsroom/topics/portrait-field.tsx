'use client';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { uploadWords, type UploadFailure } from '@/components/ui/words/problem-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { picturesAmong, uploadPicture } from '@/components/composer/upload';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { pictureAddress } from '@/domain/media/media';

interface PortraitFieldProps {
  label: string;
  help?: string;
  id: string | null;
  onChange(id: string | null): void;
}

/** The picture of an author or of a person in the newsroom: choose, replace, remove. */
export function PortraitField({ label, help, id, onChange }: PortraitFieldProps) {
  const words = useNewsroomWords().topics;
  const all = useWords();
  const lang = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [part, setPart] = useState<number | null>(null);
  const [failure, setFailure] = useState<UploadFailure | null>(null);
  const send = async (file: File | undefined) => {
    if (!file) return;
    setFailure(null);
    setPart(0);
    const outcome = await uploadPicture(file, setPart);
    setPart(null);
    if (outcome.ok) onChange(outcome.picture.id);
    else setFailure(outcome.why);
  };
  return (
    <div className="field portrait-field" role="group" aria-label={label}>
      <span className="label">{label}</span>
      {id && <img src={pictureAddress(id, 320, 'webp')} alt="" width={72} height={72} />}
      {part !== null && <progress max={1} value={part} aria-label={words.choosePortrait} />}
      <div className="btnrow">
        <Button tiny onClick={() => input.current?.click()}>
          {words.choosePortrait}
        </Button>
        {id && (
          <Button tiny onClick={() => onChange(null)}>
            {words.removePortrait}
          </Button>
        )}
      </div>
      {help && <span className="help">{help}</span>}
      {failure && (
        <p className="help bad" role="alert">
          {uploadWords(failure, all, lang)}
        </p>
      )}
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={event => {
          void send(picturesAmong(event.target.files)[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
