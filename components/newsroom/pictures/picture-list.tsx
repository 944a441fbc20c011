'use client';
import Link from 'next/link';
import { useCallback } from 'react';
import { ListEnd } from '@/components/newsroom/list/list-end';
import { read } from '@/components/api/request';
import { useListMemory } from '@/components/newsroom/list/use-list-memory';
import { useInfiniteList } from '@/components/newsroom/list/use-infinite-list';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { moveInGrid } from '@/components/ui/keys/move-in-grid';
import { LibraryAnswer, type LibraryPicture } from '@/domain/api/media';
import { pictureParameters } from '@/domain/media/picture-choice';
import { PictureCard } from './picture-card';
import { picturesHref, type ShownPictures } from './view';

interface PictureListProps {
  list: LibraryAnswer;
  chosen: ShownPictures;
}

/** The pictures found, newest first; more load on scroll, and the arrow keys move among them. */
export function PictureList({ list, chosen }: PictureListProps) {
  const { pictures: words } = useNewsroomWords();
  const filters = pictureParameters(chosen).toString();
  const load = useCallback(
    async (after: string) => {
      const query = new URLSearchParams(filters);
      query.set('after', after);
      const answer = await read(`/api/newsroom/pictures?${query}`, LibraryAnswer);
      return answer && { rows: answer.pictures, next: answer.next };
    },
    [filters],
  );
  const pages = useInfiniteList<LibraryPicture>({ rows: list.pictures, next: list.next }, load);
  useListMemory(`pictures ${filters} ${chosen.after}`, pages);
  return (
    <>
      {chosen.after && (
        <p className="note-line">
          <Link className="button line" href={picturesHref({ ...chosen, after: null })}>
            {words.newest}
          </Link>
        </p>
      )}
      <ul
        className="picture-grid"
        aria-label={words.title}
        onKeyDown={event => moveInGrid(event, '.row-link')}
      >
        {pages.pages.flat().map(picture => (
          <PictureCard
            key={picture.id}
            picture={picture}
            href={picturesHref({ ...chosen, picture: picture.id })}
            isOpen={picture.id === chosen.picture}
          />
        ))}
      </ul>
      <ListEnd list={pages} href={picturesHref({ ...chosen, picture: null, after: pages.next })} />
    </>
  );
}
