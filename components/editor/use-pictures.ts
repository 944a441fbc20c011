'use client';
import type { Editor } from '@tiptap/core';
import { undoDepth } from '@tiptap/pm/history';
import { useCallback, useState } from 'react';
import type { BodyNode } from '@/domain/document/body';
import type { RecordingKind } from '@/domain/media/recording';
import { uploadWords } from '@/components/ui/words/problem-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import {
  offerGallery,
  pictureBlock,
  putBlockAt,
  replacePicture,
  type PictureToPut,
} from './pictures/put-pictures';
import type { OnProgress } from './uploading/send-request';
import { placeForBlock, showUpload } from './uploading/uploads';
import { useExistingQuestion, type UploadOne } from './uploading/use-existing-question';
import { failedWords, NONE_FAILED, withFailed, type FailedFiles } from './uploading/failed-files';
import { trackUpload } from './uploading/running-uploads';
import { isRecording, uploadRecording } from './uploading/upload';
import type { MediaFile } from './context';
import { mapConcurrently, MAX_CONCURRENT, withinBound } from './uploading/map-concurrently';
import type { PictureSize } from '@/domain/media/media';

type Sent =
  | { ok: true; block: BodyNode; picture?: PictureToPut }
  /** `why` is null when the person cancelled it. */
  | { ok: false; why: string | null };

/** The pictures of a page, and functions to insert new ones and recordings into the body. */
export function usePictures(start: Record<string, PictureSize>) {
  const all = useWords();
  const lang = useLanguage();
  const [pictures, setPictures] = useState(start);
  const [failures, setFailures] = useState<FailedFiles>(NONE_FAILED);
  const { question, uploadsOf } = useExistingQuestion();

  const addPicture = useCallback(
    ({ id, width, height }: PictureSize) => setPictures(known => ({ ...known, [id]: { id, width, height } })),
    [],
  );

  /** Uploads one file and creates its block. */
  const send = useCallback(
    async (
      media: MediaFile,
      uploadOne: UploadOne,
      onProgress: OnProgress,
      signal: AbortSignal,
    ): Promise<Sent> => {
      const { file, kind, alt, caption } = media;
      if (kind ?? isRecording(file)) {
        const outcome = await uploadRecording(file, onProgress, signal);
        if (!outcome.ok) return { ok: false, why: outcome.why && uploadWords(outcome.why, all, lang) };
        const { recording } = outcome;
        return { ok: true, block: { type: recording.kind, attrs: { media: recording.id } } };
      }
      const outcome = await uploadOne(file, onProgress, signal);
      if (!outcome.ok) return { ok: false, why: outcome.why && uploadWords(outcome.why, all, lang) };
      addPicture(outcome.picture);
      const { picture: own } = outcome;
      const picture = { ...own, alt: alt || own.alt, caption: caption || own.caption };
      return { ok: true, block: pictureBlock(picture), picture };
    },
    [addPicture, all, lang],
  );

  /**
   * Uploads the files in parallel; each is inserted at its place, and a failed or cancelled one does not
   * affect the others.
   */
  const sendAll = useCallback(
    async (editor: Editor, files: MediaFile[]) => {
      const { sent: imported, left } = withinBound(files);
      setFailures(left ? new Map([[all.library.tooMany(imported.length, left), []]]) : NONE_FAILED);
      const depthBefore = undoDepth(editor.state);
      const came: string[] = [];
      const waiting = imported.map(media => {
        const { name } = media.file;
        const abort = new AbortController();
        const { picture, library } = all;
        const words = {
          label: picture.uploading(name),
          waiting: picture.waiting,
          cancel: library.cancelShort,
          cancelLabel: library.cancel(name),
        };
        const place = media.replaces ?? placeForBlock(editor, media.at);
        return { media, abort, bar: showUpload(editor, place, words, () => abort.abort()) };
      });
      const uploadOne = uploadsOf(imported.length);
      const outcomes = mapConcurrently(waiting, MAX_CONCURRENT, async ({ media, abort, bar }) => {
        if (!bar.isInText()) return { ok: false, why: null } as const;
        // Without its bar nobody could cancel it.
        const onProgress: OnProgress = progress =>
          editor.isDestroyed || bar.isInText() ? bar.progress(progress) : abort.abort();
        return send(media, uploadOne, onProgress, abort.signal);
      });
      for (const [index, outcome] of outcomes.entries()) {
        const { media, bar } = waiting[index]!;
        const sent = await outcome;
        const place = bar.finish();
        const why = sent.ok ? null : sent.why;
        if (why) setFailures(before => withFailed(before, media.file.name, why));
        if (place === null || !sent.ok) continue;
        if (media.replaces !== undefined) {
          if (sent.picture) replacePicture(editor, place, sent.picture);
          continue;
        }
        putBlockAt(editor, place, sent.block);
        if (sent.picture) came.push(sent.picture.id);
      }
      // Files without accompanying text.
      if (files.every(({ at }) => at === files[0]!.at)) offerGallery(editor, came, depthBefore);
    },
    [all, send, uploadsOf],
  );

  const sendFiles = useCallback(
    (editor: Editor, files: MediaFile[]) => void trackUpload(sendAll(editor, files)),
    [sendAll],
  );

  /** Opens a file picker for a kind and inserts the files at the cursor. */
  const chooseFiles = useCallback(
    (editor: Editor, kind: 'image' | RecordingKind) => {
      const input = document.createElement('input');
      input.type = 'file';
      input.accept = `${kind}/*`;
      input.multiple = true;
      input.onchange = () =>
        sendFiles(
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
    question,
    failure: failedWords(failures, all, lang).join(' ') || null,
    dismissFailure: () => setFailures(NONE_FAILED),
  };
}
