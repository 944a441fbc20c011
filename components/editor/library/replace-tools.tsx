'use client';
import ImageIcon from 'lucide-react/icons/image';
import LibraryIcon from 'lucide-react/icons/images';
import { useRef } from 'react';
import type { LibraryPicture } from '@/domain/api/media';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';
import { useTools } from '../context';
import { picturesAmong } from '../uploading/upload';

interface ReplaceToolsProps {
  onFile(file: File): void;
  onPicture(picture: LibraryPicture): void;
}

/** Replaces a picture with a file or one from the library. */
export function ReplaceTools({ onFile, onPicture }: ReplaceToolsProps) {
  const { picture, library } = useWords();
  const { chooseFromLibrary } = useTools();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button tiny onClick={() => input.current?.click()}>
        <Icon of={ImageIcon} small />
        {picture.replace}
      </Button>
      <Button tiny onClick={() => chooseFromLibrary({ onChoose: ([chosen]) => chosen && onPicture(chosen) })}>
        <Icon of={LibraryIcon} small />
        {library.replaceFrom}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={event => {
          const [file] = picturesAmong(event.target.files);
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
