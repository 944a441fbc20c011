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
  'busy' | 'remove' | 'restore'
> | null>(null);

interface MovePicturesProps {
  label: string;
  busyLabel: string;
  help: string;
  busy: boolean;
  /** Whether the help text is the reason why it is refused. */
  isRefused?: boolean;
  onMove(): void;
}

/** A button that deletes pictures or restores deleted ones. */
export function MovePictures({ label, busyLabel, help, busy, isRefused, onMove }: MovePicturesProps) {
  return (
    <div className="delete-pictures">
      <Button
        type="button"
        variant="line"
        aria-busy={busy}
        aria-disabled={busy || isRefused}
        aria-describedby="delete-pictures-help"
        onClick={onMove}
      >
        {busy ? busyLabel : label}
      </Button>
      <span className="help" id="delete-pictures-help">
        {help}
      </span>
    </div>
  );
}

/** Deletes the open picture, or restores a deleted one, and closes it; with the reason where something uses it. */
export function DeletePicture({ picture, listHref }: { picture: PictureDetail; listHref: string }) {
  const { pictureBulk: words } = useNewsroomWords();
  const router = useRouter();
  const deletion = use(PictureDeletion);
  const { id, name, fields, isUsed, isDeleted } = picture;
  if (!deletion || !picture.mayDelete) return null;
  const move = async () => {
    const nameOf = new Map([[id, fields.caption || name]]);
    const refused = await (isDeleted ? deletion.restore : deletion.remove)([id], nameOf);
    if (refused) router.replace(listHref, { scroll: false });
  };
  const shared = { busy: deletion.busy, onMove: () => void move() };
  if (isDeleted)
    return (
      <MovePictures
        {...shared}
        label={words.restore(1)}
        busyLabel={words.restoring}
        help={words.erasedLater}
      />
    );
  const reason = isUsed === null ? words.usesArePending : words.inUse;
  return (
    <MovePictures
      {...shared}
      label={words.removeOne}
      busyLabel={words.removing}
      help={isUsed === false ? '' : reason}
      isRefused={isUsed !== false}
    />
  );
}
