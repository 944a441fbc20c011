'use client';
import { useState } from 'react';
import type { LibraryPicture } from '@/domain/api/media';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';
import { LibraryGrid } from './library-grid';
import { useLibrary } from './use-library';

/** The maximum number of pictures chosen at once. */
const MAX_CHOSEN = 20;

interface LibraryDialogProps {
  /** Whether several can be chosen. */
  several?: boolean;
  /** The current story; null outside of one. */
  storyId: string | null;
  /** The language of the text that the picture is for. */
  lang: string;
  onChoose(pictures: LibraryPicture[]): void;
  onClose(): void;
}

/** The picture library: search results, pictures of one story, or the newest. */
export function LibraryDialog({ several = false, storyId, lang, onChoose, onClose }: LibraryDialogProps) {
  const { library: words, compose } = useWords();
  const [typed, setTyped] = useState('');
  const [story, setStory] = useState<LibraryPicture['story']>(null);
  const [chosen, setChosen] = useState<LibraryPicture[]>([]);
  const { found, failed, loading, more } = useLibrary(typed, story?.id ?? null, lang);

  const choose = (picture: LibraryPicture) => {
    if (!several) return onChoose([picture]);
    setChosen(before =>
      before.some(({ id }) => id === picture.id)
        ? before.filter(({ id }) => id !== picture.id)
        : [...before, picture].slice(0, MAX_CHOSEN),
    );
  };
  const isOfThis = storyId !== null && story?.id === storyId;
  const nothing = typed.trim() ? words.none : story ? words.noneInStory : words.noneYet;
  return (
    <Dialog
      open
      wide
      title={words.title}
      onClose={onClose}
      foot={
        <>
          {several && (
            <span className="muted push" role="status">
              {chosen.length ? words.chosen(chosen.length) : ''}
              {chosen.length === MAX_CHOSEN && ` ${words.most(MAX_CHOSEN)}`}
            </span>
          )}
          <Button onClick={onClose}>{compose.cancel}</Button>
          {several && (
            <Button variant="solid" aria-disabled={!chosen.length} onClick={() => onChoose(chosen)}>
              {words.add(chosen.length)}
            </Button>
          )}
        </>
      }
    >
      <div className="library">
        <TextField
          label={words.search}
          inputMode="search"
          value={typed}
          maxLength={100}
          help={words.searchHelp}
          autoFocus
          onChange={event => setTyped(event.target.value)}
        />
        <div className="button-row">
          {storyId !== null && (
            <Button
              tiny
              variant="line"
              on={isOfThis}
              aria-pressed={isOfThis}
              onClick={() => setStory(isOfThis ? null : { id: storyId, headline: '' })}
            >
              {words.ofThisStory}
            </Button>
          )}
          {story && !isOfThis && (
            <Button tiny variant="line" on aria-pressed onClick={() => setStory(null)}>
              {words.ofStory(story.headline)}
            </Button>
          )}
          {story && (
            <Button tiny onClick={() => setStory(null)}>
              {words.allStories}
            </Button>
          )}
        </div>
        {failed && (
          <p className="help bad" role="alert">
            {words.failed}{' '}
            <Button tiny variant="line" onClick={more}>
              {words.again}
            </Button>
          </p>
        )}
        {found && (
          <LibraryGrid
            pictures={found.pictures}
            chosen={chosen.map(({ id }) => id)}
            onChoose={choose}
            onStory={setStory}
          />
        )}
        <p className="help" role="status">
          {loading && !found ? words.loading : found && !found.pictures.length && !failed ? nothing : ''}
        </p>
        {found?.next && !failed && (
          <Button variant="line" aria-busy={loading} onClick={more}>
            {loading ? words.loading : words.more}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
