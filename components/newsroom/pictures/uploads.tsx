'use client';
import UploadIcon from 'lucide-react/icons/upload';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react';
import { picturesAmong } from '@/components/editor/uploading/upload';
import { UploadBars } from '@/components/editor/uploading/upload-bars';
import { usePictureUploads } from '@/components/editor/uploading/use-picture-uploads';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { useLetterKeys } from '@/components/ui/keys/letter-keys';
import { useFileDrop } from './use-file-drop';

interface Uploads extends Pick<ReturnType<typeof usePictureUploads>, 'bars'> {
  /** How many pictures came in since the screen was opened. */
  arrived: number;
  send(files: Iterable<File> | null): void;
}

const Sending = createContext<Uploads | null>(null);

/** Sends pictures that are chosen or dropped anywhere on the screen; the list shows each as it comes in. */
export function UploadsOnScreen({ children }: { children: ReactNode }) {
  const words = useNewsroomWords().pictures;
  const router = useRouter();
  const { bars, send: sendFiles } = usePictureUploads();
  const [arrived, setArrived] = useState(0);
  const send = (files: Iterable<File> | null) => {
    const pictures = picturesAmong(files);
    if (!pictures.length) return;
    void sendFiles(pictures, ({ id }, isExisting) => {
      if (isExisting) return router.push(`/newsroom/pictures?picture=${id}`);
      setArrived(count => count + 1);
      router.refresh();
    });
  };
  const isOver = useFileDrop(send);
  return (
    <Sending value={{ bars, arrived, send }}>
      {children}
      {isOver && <div className="drop-here">{words.drop}</div>}
    </Sending>
  );
}

/** Opens the choice of files, also by U. */
export function UploadButton() {
  const words = useNewsroomWords().pictures;
  const uploads = use(Sending);
  const input = useRef<HTMLInputElement>(null);
  const [letters] = useLetterKeys();
  useEffect(() => {
    if (!letters) return;
    const press = (event: KeyboardEvent) => {
      const at = event.target;
      const inText =
        at instanceof Element && at.closest('input, textarea, select, dialog, [contenteditable]');
      if (inText || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'u' || event.defaultPrevented) return;
      event.preventDefault();
      input.current?.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [letters]);
  return (
    <>
      <Button variant="solid" aria-label={words.upload} onClick={() => input.current?.click()}>
        <Icon of={UploadIcon} />
        <span className="desk-only">{words.upload}</span>
        <Kbd keys="U" silent />
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={event => {
          uploads?.send([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}

/** Current uploads, failed ones, and the number of pictures uploaded. */
export function UploadProgress() {
  const words = useNewsroomWords().pictures;
  const uploads = use(Sending);
  if (!uploads) return null;
  const { bars, arrived } = uploads;
  const isShown = bars.uploads.length > 0 || bars.failures.length > 0 || arrived > 0;
  return (
    <div className={isShown ? 'uploads' : undefined}>
      <UploadBars {...bars} />
      <p role="status">
        {arrived > 0 && (
          <>
            {words.arrived(arrived)} <Link href="/newsroom/pictures?mine=1">{words.mine}</Link>
          </>
        )}
      </p>
    </div>
  );
}
