'use client';
import type { Editor } from '@tiptap/core';
import { undoDepth } from '@tiptap/pm/history';
import { useCallback, useState } from 'react';
import type { BodyNode } from '@/domain/document/body';
import type { RecordingKind } from '@/domain/media/recording';
import { uploadWords } from '@/components/ui/words/problem-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { placeForBlock, showUpload } from '../blocks/uploads';
import { asPasted, NOTHING_TO_SAY } from '../paste/pasted';
import { isRecording, uploadPicture, uploadRecording } from '../upload';
import type { PictureSize } from '../view';

/** A picture, sound or video file to insert into the body. */
export interface MediaFile {
  file: File;
  /** The kind that was asked for; browsers do not know the type of every sound file. */
  kind?: RecordingKind;
  /** Where; at the cursor when left out. */
  at?: number;
  /** What is already known of a picture; otherwise it is read from the file. */
  alt?: string;
  caption?: string;
}

type Sent = { ok: true; block: BodyNode } | { ok: false; why: string };

/** Pictures that the composer knows, and how new ones, and recordings, come into the body. */
export function usePictures(start: Record<string, PictureSize>) {
  const all = useWords();
  const lang = useLanguage();
  const words = all.picture;
  const [pictures, setPictures] = useState(start);
  const [failures, setFailures] = useState<string[]>([]);

  const addPicture = useCallback(
    ({ id, width, height }: PictureSize) => setPictures(known => ({ ...known, [id]: { id, width, height } })),
    [],
  );

  /** Sends one file and makes its block. */
  const send = useCallback(
    async ({ file, kind, alt, caption }: MediaFile, onProgress: (part: number) => void): Promise<Sent> => {
      if (kind ?? isRecording(file)) {
        const outcome = await uploadRecording(file, onProgress);
        if (!outcome.ok) return { ok: false, why: uploadWords(outcome.why, all, lang) };
        const { recording } = outcome;
        return { ok: true, block: { type: recording.kind, attrs: { media: recording.id } } };
      }
      const outcome = await uploadPicture(file, onProgress);
      if (!outcome.ok) return { ok: false, why: uploadWords(outcome.why, all, lang) };
      const { picture } = outcome;
      addPicture(picture);
      const attrs = {
        media: picture.id,
        alt: alt || picture.alt,
        caption: caption || picture.caption,
        credit: picture.credit,
        size: 'text',
      };
      return { ok: true, block: { type: 'picture', attrs } };
    },
    [addPicture, all, lang],
  );

  /** Sends the files one after the other; each takes its place, and one that cannot come stops no other. */
  const sendFiles = useCallback(
    async (editor: Editor, files: MediaFile[]) => {
      setFailures([]);
      const depthBefore = undoDepth(editor.state);
      const came: string[] = [];
      const waiting = files.map(media => ({
        media,
        bar: showUpload(editor, placeForBlock(editor, media.at), words.uploading(media.file.name)),
      }));
      for (const { media, bar } of waiting) {
        if (!bar.stands()) continue;
        const sent = await send(media, bar.progress);
        const place = bar.finish();
        if (!sent.ok) setFailures(before => [...before, words.notSent(media.file.name, sent.why)]);
        if (place === null || !sent.ok) continue;
        editor
          .chain()
          .command(({ tr }) => Boolean(asPasted(tr)))
          .insertContentAt(placeForBlock(editor, place), sent.block, { updateSelection: false })
          .run();
        if (sent.block.type === 'picture') came.push(String(sent.block.attrs!.media));
      }
      // Files that came by themselves, not with the words of a page.
      if (came.length > 1 && files.every(({ at }) => at === files[0]!.at)) {
        const offer = { kind: 'gallery' as const, media: came };
        editor.emit('pasted', { ...NOTHING_TO_SAY, depthBefore, offer });
      }
    },
    [send, words],
  );

  /** Lets a person choose files of a kind and puts them into the body where the cursor is. */
  const chooseFiles = useCallback(
    (editor: Editor, kind: 'image' | RecordingKind) => {
      const input = document.createElement('input');
      input.type = 'file';
      input.accept = `${kind}/*`;
      input.multiple = true;
      input.onchange = () =>
        void sendFiles(
          editor,
          [...(input.files ?? [])].map(file => ({ file, kind: kind === 'image' ? undefined : kind })),
        );
      input.click();
    },
    [sendFiles],
  );

  return {
    pictures,
    addPicture,
    sendFiles,
    chooseFiles,
    failure: failures.length ? failures.join(' ') : null,
  };
}
