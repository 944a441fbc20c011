'use client';
import { useTools } from '../context';
import { deferred } from '../../composer/deferred';
import type { LibraryRequest } from '../library-request';

const LibraryDialog = deferred(rest => rest.LibraryDialog);

interface LibraryChoiceProps {
  request: LibraryRequest | null;
  storyId: string | null;
  lang: string;
  onClose(): void;
}

/** The library while pictures are chosen from it; they are known to the composer from then on. */
export function LibraryChoice({ request, storyId, lang, onClose }: LibraryChoiceProps) {
  const { addPicture } = useTools();
  if (!request) return null;
  return (
    <LibraryDialog
      several={request.several}
      storyId={storyId}
      lang={lang}
      onClose={onClose}
      onChoose={pictures => {
        pictures.forEach(addPicture);
        onClose();
        request.onChoose(pictures);
      }}
    />
  );
}
