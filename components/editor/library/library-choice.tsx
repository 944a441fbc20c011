'use client';
import { useTools, type LibraryRequest } from '../context';
import { deferred, DeferredParts } from '@/components/ui/deferred';
import { loadParts } from '../deferred';
import type { LibraryDialog as Dialog } from './library-dialog';

export const libraryParts = new DeferredParts<{ LibraryDialog: typeof Dialog }>(loadParts);
const LibraryDialog = deferred(libraryParts, parts => parts.LibraryDialog);

interface LibraryChoiceProps {
  request: LibraryRequest | null;
  storyId: string | null;
  lang: string;
  onClose(): void;
}

/** The library dialog; chosen pictures are added to those of the page. */
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
