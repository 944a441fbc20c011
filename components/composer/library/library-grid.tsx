'use client';
import { useRef, type KeyboardEvent } from 'react';
import type { LibraryPicture } from '@/domain/api/media';
import { pictureAddress } from '@/domain/media/media';
import { classNames } from '@/components/ui/class-names';
import { arrowStep } from '@/components/ui/keys/arrow-step';
import { useWords } from '@/components/ui/words/words-provider';

interface LibraryGridProps {
  pictures: LibraryPicture[];
  chosen: string[];
  onChoose(picture: LibraryPicture): void;
  /** Asks for all pictures of a story. */
  onStory(story: NonNullable<LibraryPicture['story']>): void;
}

/** Pictures side by side; the arrow keys move among them. */
export function LibraryGrid({ pictures, chosen, onChoose, onStory }: LibraryGridProps) {
  const words = useWords().library;
  const list = useRef<HTMLUListElement>(null);

  const move = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.library-picture') ?? [])];
    const here = buttons.findIndex(button => button === document.activeElement);
    const firstTop = buttons[0]?.offsetTop;
    const columns = buttons.filter(button => button.offsetTop === firstTop).length;
    const rows: Record<string, number> = { ArrowDown: columns, ArrowUp: -columns };
    const step = arrowStep(event) || rows[event.key];
    const next = here < 0 || !step ? undefined : buttons[here + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <ul className="library-grid" aria-label={words.pictures} ref={list} onKeyDown={move}>
      {pictures.map(({ story, ...picture }) => (
        <li key={picture.id}>
          <button
            type="button"
            className={classNames('library-picture', chosen.includes(picture.id) && 'on')}
            aria-pressed={chosen.includes(picture.id)}
            onClick={() => onChoose({ story, ...picture })}
          >
            <span className="frame">
              <img src={pictureAddress(picture.id, 320, 'jpg')} alt="" loading="lazy" />
            </span>
            <span className="words">
              <b dir="auto">{picture.caption || picture.alt || picture.name}</b>
              <span className="dim" dir="auto">
                {[picture.credit || words.noCredit, picture.name].join(' · ')}
              </span>
              {picture.expired && <span className="bad">{words.expired}</span>}
            </span>
          </button>
          {story?.headline && (
            <button type="button" className="link dim" onClick={() => onStory(story)}>
              {words.shownIn(story.headline)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
