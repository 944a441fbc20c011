'use client';
import type { KeyboardEvent } from 'react';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { moveInGrid, neighbourInGrid } from '@/components/ui/keys/arrow-keys';
import type { LibraryPicture } from '@/domain/api/media';
import type { Selection } from '../list/use-selection';
import { PictureCard } from './picture-card';
import { picturesHref, type ShownPictures } from './view';

const CARD = '.row-link';

interface PictureGridProps {
  pictures: LibraryPicture[];
  selection: Selection<LibraryPicture>;
  chosen: ShownPictures;
}

/** Pictures side by side: the arrow keys move among them, and with Shift they select. */
export function PictureGrid({ pictures, selection, chosen }: PictureGridProps) {
  const { pictures: words } = useNewsroomWords();
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const next = event.shiftKey ? neighbourInGrid(event, CARD) : undefined;
    if (!next) return moveInGrid(event, CARD);
    event.preventDefault();
    const here = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.picture : '';
    if (here && !selection.has(here)) selection.toggle(here);
    if (next.dataset.picture) selection.extendTo(next.dataset.picture);
    next.focus();
  };
  return (
    <ul
      className={selection.rows.length ? 'picture-grid is-selecting' : 'picture-grid'}
      aria-label={words.title}
      onKeyDown={press}
    >
      {pictures.map(picture => (
        <PictureCard
          key={picture.id}
          picture={picture}
          selection={selection}
          href={picturesHref({ ...chosen, picture: picture.id })}
          isOpen={picture.id === chosen.picture}
        />
      ))}
    </ul>
  );
}
