'use client';
import XIcon from 'lucide-react/icons/x';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { DeletePicture } from './delete-pictures';
import { PictureForm } from './picture-form';
import { PicturePlaces } from './picture-places';
import { SimilarPictures } from './similar-pictures';
import type { PictureDetail } from './view';

interface PicturePanelProps {
  picture: PictureDetail;
  /** The address of the list without it. */
  listHref: string;
}

/** One picture next to the list: its properties and where it is used. Escape closes it. */
export function PicturePanel({ picture, listHref }: PicturePanelProps) {
  const { pictures: words } = useNewsroomWords();
  const router = useRouter();
  const panel = useRef<HTMLElement>(null);
  const { id } = picture;

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const at = event.target;
      const elsewhere = at instanceof Element && at.closest('dialog, [role="combobox"], details[open]');
      if (event.key !== 'Escape' || elsewhere || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      // The card is the cursor again, unless the list is behind a panel that fills the screen.
      document.querySelector<HTMLElement>(`[data-picture="${id}"]`)?.focus();
      router.replace(listHref, { scroll: false });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [id, listHref, router]);

  // On a phone the list is hidden, and with it the link that had the focus.
  useEffect(() => {
    const card = document.querySelector<HTMLElement>(`[data-picture="${id}"]`);
    if (!card?.checkVisibility()) panel.current?.focus();
  }, [id]);

  return (
    <aside className="side" aria-label={picture.name} tabIndex={0} ref={panel}>
      <div className="props">
        <div className="panel-head">
          <h2 className="truncate" dir="auto">
            {picture.name}
          </h2>
          <Link className="button icon-only push" href={listHref} scroll={false} aria-label={words.close}>
            <Icon of={XIcon} />
          </Link>
        </div>
        {!picture.isDeleted && (
          <>
            <PictureForm picture={picture} />
            <hr />
            <PicturePlaces picture={picture} />
            <SimilarPictures similar={picture.similar} />
          </>
        )}
        <DeletePicture picture={picture} listHref={listHref} />
      </div>
    </aside>
  );
}
