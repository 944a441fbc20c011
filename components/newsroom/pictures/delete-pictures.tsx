'use client';
import { useRouter } from 'next/navigation';
import { createContext, use } from 'react';
import { Button } from '@/components/ui/button';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { useBulkChanges } from './bulk/use-bulk-changes';
import type { PictureDetail } from './view';

/** Deletes pictures; the notice with the undo is above the list. */
export const PictureDeletion = createContext<Pick<
  ReturnType<typeof useBulkChanges>,
  'busy' | 'remove'
> | null>(null);

interface DeletePicturesProps {
  label: string;
  help: string;
  busy: boolean;
  /** Whether the help is why nothing can be deleted. */
  isRefused?: boolean;
  onDelete(): void;
}

/** A button that deletes pictures, with what stays. */
export function DeletePictures({ label, help, busy, isRefused, onDelete }: DeletePicturesProps) {
  const { pictureBulk: words } = useNewsroomWords();
  return (
    <div className="delete-pictures">
      <Button
        type="button"
        variant="line"
        aria-busy={busy}
        aria-disabled={busy || isRefused || undefined}
        aria-describedby="delete-pictures-help"
        onClick={() => !isRefused && !busy && onDelete()}
      >
        {busy ? words.removing : label}
      </Button>
      <span className="help" id="delete-pictures-help">
        {help}
      </span>
    </div>
  );
}

/** Deletes the open picture and closes it; with the reason where something uses it. */
export function DeletePicture({ picture, listHref }: { picture: PictureDetail; listHref: string }) {
  const { pictureBulk: words } = useNewsroomWords();
  const router = useRouter();
  const deletion = use(PictureDeletion);
  const { id, name, fields, isUsed } = picture;
  if (!deletion || !picture.mayDelete) return null;
  const remove = async () => {
    const refused = await deletion.remove([id], new Map([[id, fields.caption || name]]));
    if (refused) router.replace(listHref, { scroll: false });
  };
  const reason = isUsed === null ? words.usesArePending : words.inUse;
  return (
    <DeletePictures
      label={words.removeOne}
      help={isUsed === false ? '' : reason}
      busy={deletion.busy}
      isRefused={isUsed !== false}
      onDelete={() => void remove()}
    />
  );
}
