'use client';
import type { LibraryPicture } from '@/domain/api/media';
import { pictureAddress } from '@/domain/media/media';
import { classNames } from '@/components/ui/class-names';
import { moveInGrid } from '@/components/ui/keys/arrow-keys';
import { useWords } from '@/components/ui/words/words-provider';
import { PictureFlags } from './picture-flags';

interface LibraryGridProps {
  pictures: LibraryPicture[];
  chosen: string[];
  onChoose(picture: LibraryPicture): void;
  /** Shows all pictures of a story. */
  onStory(story: NonNullable<LibraryPicture['story']>): void;
}

/** A grid of pictures; the arrow keys move between them. */
export function LibraryGrid({ pictures, chosen, onChoose, onStory }: LibraryGridProps) {
  const words = useWords().library;
  return (
    <ul
      className="library-grid"
      aria-label={words.pictures}
      onKeyDown={event => moveInGrid(event, '.library-picture')}
    >
      {pictures.map(({ story, ...picture }) => (
        <li key={picture.id}>
          <button
            type="button"
            className={classNames('library-picture', chosen.includes(picture.id) && 'is-on')}
            aria-pressed={chosen.includes(picture.id)}
            onClick={() => onChoose({ story, ...picture })}
          >
            <span className="frame">
              <img src={pictureAddress(picture.id, 320, 'webp')} alt="" loading="lazy" />
              <PictureFlags picture={picture} />
            </span>
            <span className="words">
              <b dir="auto">{picture.caption || picture.alt || picture.name}</b>
              <span className="muted" dir="auto">
                {[picture.credit || words.noCredit, picture.name].join(' · ')}
              </span>
            </span>
          </button>
          {story?.headline && (
            <button type="button" className="link muted" onClick={() => onStory(story)}>
              {words.shownIn(story.headline)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
