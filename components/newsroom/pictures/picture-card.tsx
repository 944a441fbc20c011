'use client';
import Link from 'next/link';
import { PictureFlags } from '@/components/editor/library/picture-flags';
import { useWords } from '@/components/ui/words/words-provider';
import { When } from '@/components/newsroom/time/when';
import { classNames } from '@/components/ui/class-names';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { LibraryPicture } from '@/domain/api/media';
import type { Selection } from '../list/use-selection';
import { focusClass, focusStep } from '@/domain/media/focus';
import { pictureAddress, pictureSrcset } from '@/domain/media/media';

interface PictureCardProps {
  picture: LibraryPicture;
  selection: Selection<LibraryPicture>;
  href: string;
  isOpen: boolean;
}

/** One picture of the list, cropped around its focus, with its data; it opens next to the list. */
export function PictureCard({ picture, selection, href, isOpen }: PictureCardProps) {
  const { library } = useWords();
  const { pictureBulk } = useNewsroomWords();
  const { id, focusX, focusY, caption, alt, name, credit, addedAt } = picture;
  const isSelected = selection.has(id);
  const title = caption || alt || name;
  const isFull = selection.isFull && !isSelected;
  return (
    <li className={classNames('picture-card', (isOpen || isSelected) && 'selected')}>
      <div className="picture-frame">
        <img
          className={focusClass({ x: focusStep(focusX), y: focusStep(focusY) })}
          src={pictureAddress(id, 320, 'webp')}
          srcSet={pictureSrcset(picture, 'webp')}
          sizes="(max-width: 700px) 46vw, 230px"
          alt=""
          loading="lazy"
        />
        <PictureFlags picture={picture} />
      </div>
      <span className="select-cell">
        <input
          className="check"
          type="checkbox"
          aria-label={pictureBulk.select(title)}
          title={isFull ? pictureBulk.tooMany(selection.rows.length) : undefined}
          aria-disabled={isFull}
          checked={isSelected}
          onChange={event => {
            const click = event.nativeEvent;
            if (click instanceof MouseEvent && click.shiftKey) selection.extendTo(id);
            else selection.toggle(id);
          }}
        />
      </span>
      <Link
        className="row-link picture-title truncate"
        href={href}
        scroll={false}
        prefetch={false}
        aria-current={isOpen ? 'true' : undefined}
        data-picture={id}
        dir="auto"
        onClick={event => {
          if (!event.shiftKey) return;
          event.preventDefault();
          selection.extendTo(id);
        }}
      >
        {title}
      </Link>
      <span className="muted uploader">
        <bdi className="truncate">{credit || library.noCredit}</bdi> · <When at={addedAt} absolute />
      </span>
    </li>
  );
}
