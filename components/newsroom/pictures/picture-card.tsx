'use client';
import Link from 'next/link';
import { PictureFlags } from '@/components/editor/library/picture-flags';
import { useWords } from '@/components/ui/words/words-provider';
import { When } from '@/components/newsroom/time/when';
import type { LibraryPicture } from '@/domain/api/media';
import { focusClass, focusStep } from '@/domain/media/focus';
import { pictureAddress, pictureSrcset } from '@/domain/media/media';

interface PictureCardProps {
  picture: LibraryPicture;
  href: string;
  isOpen: boolean;
}

/** One picture of the list, cropped around its focus, with its data; it opens next to the list. */
export function PictureCard({ picture, href, isOpen }: PictureCardProps) {
  const { library } = useWords();
  const { id, focusX, focusY, caption, alt, name, credit, addedAt } = picture;
  return (
    <li className={isOpen ? 'picture-card selected' : 'picture-card'}>
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
      <Link
        className="row-link picture-title truncate"
        href={href}
        scroll={false}
        prefetch={false}
        aria-current={isOpen ? 'true' : undefined}
        data-picture={id}
        dir="auto"
      >
        {caption || alt || name}
      </Link>
      <span className="muted uploader">
        <bdi className="truncate">{credit || library.noCredit}</bdi> · <When at={addedAt} absolute />
      </span>
    </li>
  );
}
