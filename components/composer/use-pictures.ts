'use client';
import type { Editor } from '@tiptap/core';
import { useCallback, useState } from 'react';
import { useWords } from '@/components/ui/words/words-provider';
import { placeForBlock, showUpload } from './blocks/uploads';
import { picturesAmong, uploadPicture, type UploadFailure } from './upload';
import type { PictureSize } from './view';

/** Pictures that the composer knows, and how new ones come into the body. */
export function usePictures(start: Record<string, PictureSize>) {
  const words = useWords().picture;
  const [pictures, setPictures] = useState(start);
  const [failure, setFailure] = useState<UploadFailure | null>(null);

  const addPicture = useCallback(
    ({ id, width, height }: PictureSize) => setPictures(known => ({ ...known, [id]: { id, width, height } })),
    [],
  );

  const sendPictures = useCallback(
    async (editor: Editor, files: File[], at?: number) => {
      setFailure(null);
      for (const file of files) {
        const bar = showUpload(editor, placeForBlock(editor, at), words.uploading(file.name));
        const outcome = await uploadPicture(file, bar.progress);
        const place = bar.finish();
        if (place === null) return;
        if (!outcome.ok) {
          setFailure(outcome.why);
          continue;
        }
        const { id, alt, caption, credit } = outcome.picture;
        addPicture(outcome.picture);
        const attrs = { media: id, alt, caption, credit, size: 'text' };
        editor.commands.insertContentAt(place, { type: 'picture', attrs });
      }
    },
    [addPicture, words],
  );

  const choosePictures = useCallback(
    (editor: Editor) => {
      const input = document.createElement('input');
      input.type = 'file';
      input.accept = 'image/*';
      input.multiple = true;
      input.onchange = () => void sendPictures(editor, picturesAmong(input.files));
      input.click();
    },
    [sendPictures],
  );

  return { pictures, addPicture, sendPictures, choosePictures, failure };
}
