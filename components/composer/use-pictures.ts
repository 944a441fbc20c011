'use client';
import type { Editor } from '@tiptap/core';
import { useCallback, useState } from 'react';
import { useWords } from '@/components/ui/words/words-provider';
import { placeForBlock, showUpload } from './blocks/uploads';
import { asPasted } from './paste/pasted';
import { uploadPicture } from './upload';
import type { PictureSize } from './view';

/** A picture file that is to stand in the body. */
export interface PictureFile {
  file: File;
  /** Where; at the cursor when left out. */
  at?: number;
  /** What is known of it already; else its own file says it. */
  alt?: string;
  caption?: string;
}

/** Pictures that the composer knows, and how new ones come into the body. */
export function usePictures(start: Record<string, PictureSize>) {
  const words = useWords().picture;
  const [pictures, setPictures] = useState(start);
  const [failures, setFailures] = useState<string[]>([]);

  const addPicture = useCallback(
    ({ id, width, height }: PictureSize) => setPictures(known => ({ ...known, [id]: { id, width, height } })),
    [],
  );

  /** Sends the files one after the other; each takes its place, and one that cannot come stops no other. */
  const sendPictures = useCallback(
    async (editor: Editor, files: PictureFile[]) => {
      setFailures([]);
      const waiting = files.map(picture => ({
        picture,
        bar: showUpload(editor, placeForBlock(editor, picture.at), words.uploading(picture.file.name)),
      }));
      for (const { picture, bar } of waiting) {
        if (!bar.stands()) continue;
        const outcome = await uploadPicture(picture.file, bar.progress);
        const place = bar.finish();
        if (!outcome.ok) {
          const failed = words.notSent(picture.file.name, words.failed[outcome.why]);
          setFailures(before => [...before, failed]);
        }
        if (place === null || !outcome.ok) continue;
        const { id, alt, caption, credit } = outcome.picture;
        addPicture(outcome.picture);
        const attrs = {
          media: id,
          alt: picture.alt || alt,
          caption: picture.caption || caption,
          credit,
          size: 'text',
        };
        editor
          .chain()
          .command(({ tr }) => Boolean(asPasted(tr)))
          .insertContentAt(
            placeForBlock(editor, place),
            { type: 'picture', attrs },
            { updateSelection: false },
          )
          .run();
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
      input.onchange = () =>
        void sendPictures(
          editor,
          [...(input.files ?? [])].map(file => ({ file })),
        );
      input.click();
    },
    [sendPictures],
  );

  return {
    pictures,
    addPicture,
    sendPictures,
    choosePictures,
    failure: failures.length ? failures.join(' ') : null,
  };
}
