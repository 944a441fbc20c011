'use client';
import FolderIcon from 'lucide-react/icons/folder';
import UploadIcon from 'lucide-react/icons/upload';
import { useRef, useState } from 'react';
import { FileError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { chosenFiles, droppedFiles } from './dropped-files';
import { useUpload } from './use-upload';

/** Takes files or a folder, by a drop or by choosing them. @param importId of the import that waits for them, if one does */
export function DropZone({ importId }: { importId?: string }) {
  const words = useNewsroomWords().imports;
  const { upload, sending, refused } = useUpload(importId);
  const [isOver, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    const chosen = chosenFiles(input.files!);
    // The same file can be chosen again after it was refused.
    input.value = '';
    void upload(chosen);
  };
  return (
    <div
      className={classNames('import-drop', isOver && 'is-over')}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then(upload);
      }}
    >
      <Icon of={UploadIcon} />
      <strong>{words.drop}</strong>
      <p className="soft">{words.dropHelp}</p>
      <div className="button-row">
        <Button variant="solid" aria-busy={sending !== null} onClick={() => files.current?.click()}>
          {words.choose}
        </Button>
        <Button variant="line" aria-busy={sending !== null} onClick={() => folder.current?.click()}>
          <Icon of={FolderIcon} small />
          {words.chooseFolder}
        </Button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={words.choose}
        onChange={({ target }) => take(target)}
      />
      <input
        ref={element => {
          element?.setAttribute('webkitdirectory', '');
          folder.current = element;
        }}
        type="file"
        multiple
        hidden
        aria-label={words.chooseFolder}
        onChange={({ target }) => take(target)}
      />
      <p role="status" className="soft">
        {sending && words.sending(sending.done, sending.all)}
      </p>
      <FileError refused={refused} />
    </div>
  );
}
