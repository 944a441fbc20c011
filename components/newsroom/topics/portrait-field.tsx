'use client';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { LibraryDialog } from '@/components/editor/library/library-dialog';
import { picturesAmong } from '@/components/editor/uploading/upload';
import { UploadBars } from '@/components/editor/uploading/upload-bars';
import { usePictureUploads } from '@/components/editor/uploading/use-picture-uploads';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { pictureAddress } from '@/domain/media/media';

interface PortraitFieldProps {
  label: string;
  help?: string;
  id: string | null;
  /** Whether it may be a picture that the paper has. */
  fromLibrary?: boolean;
  onChange(id: string | null): void;
}

/** The picture of an author or of a person in the newsroom: choose, replace, remove. */
export function PortraitField({ label, help, id, fromLibrary = false, onChange }: PortraitFieldProps) {
  const words = useNewsroomWords().topics;
  const { library } = useWords();
  const lang = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const { bars, send } = usePictureUploads({ isPrivate: !fromLibrary });
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="field portrait-field" role="group" aria-label={label}>
      <span className="label">{label}</span>
      {id && <img src={pictureAddress(id, 320, 'webp')} alt="" width={72} height={72} />}
      <UploadBars {...bars} />
      <div className="button-row">
        <Button tiny variant="line" onClick={() => input.current?.click()}>
          {words.choosePortrait}
        </Button>
        {fromLibrary && (
          <Button tiny onClick={() => setChoosing(true)}>
            {library.open}
          </Button>
        )}
        {id && (
          <Button tiny onClick={() => onChange(null)}>
            {words.removePortrait}
          </Button>
        )}
      </div>
      {help && <span className="help">{help}</span>}
      {choosing && (
        <LibraryDialog
          storyId={null}
          lang={lang}
          onClose={() => setChoosing(false)}
          onChoose={([picture]) => {
            setChoosing(false);
            if (picture) onChange(picture.id);
          }}
        />
      )}
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={event => {
          void send(picturesAmong(event.target.files).slice(0, 1), picture => onChange(picture.id));
          event.target.value = '';
        }}
      />
    </div>
  );
}
