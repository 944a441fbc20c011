'use client';
import SearchIcon from 'lucide-react/icons/search';
import { useEffect, useRef, useState } from 'react';
import type { FrontStory } from '@/domain/front/api';
import { classNames } from '@/components/ui/class-names';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { StageMark } from '@/components/ui/stage-mark';
import { joined } from '@/components/ui/words/joined';
import { useLanguage } from '@/components/ui/words/words-provider';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { storyName } from '../front-names';
import type { DraggedStory } from './drop-place';
import { useFoundStories } from './use-found-stories';
import type { StoryDrag } from './use-story-drag';

interface StoryPoolProps {
  frontId: string;
  lang: string;
  /** The stories that were placed. */
  placed: Set<string>;
  drag: StoryDrag;
  /** What was typed to find a story. */
  typed: string;
  onType(typed: string): void;
  /** Called with the stories that the list shows. */
  onFound(stories: FrontStory[]): void;
  /** What a story is chosen for, when it is; a press on a story puts it there. */
  choosing: { label: string; onChoose(storyId: string): void; onCancel(): void } | null;
  /** Over the page, as on a phone: stories are not dragged out of it. */
  isSheet: boolean;
}

const itemOf = ({ id }: FrontStory): DraggedStory => ({ storyId: id, slotId: null });

/** Stories of the edition that can be placed: the newest, or the search results. */
export function StoryPool(props: StoryPoolProps) {
  const { frontId, lang, placed, drag, typed, onType, onFound, choosing, isSheet } = props;
  const newsroomWords = useNewsroomWords();
  const words = newsroomWords.fronts;
  const searchRef = useRef<HTMLInputElement>(null);
  const [isPointerOver, setPointerOver] = useState(false);
  const isInUse = isPointerOver || Boolean(drag.dragged);
  const stories = useFoundStories({ frontId, typed, isInUse, onFound });

  const isChoosing = choosing !== null;
  useEffect(() => {
    // A keyboard on the screen would cover the stories.
    if (isChoosing && !isSheet) searchRef.current?.focus();
  }, [isChoosing, isSheet]);

  const group = (live: boolean) => (stories ?? []).filter(story => story.live === live);
  return (
    <div className="pool" tabIndex={0} role="region" aria-label={words.pool}>
      {choosing && (
        <p className="note-line tone-info rounded" role="status">
          <span>{choosing.label}</span>
          <Button tiny onClick={choosing.onCancel}>
            {newsroomWords.cancel}
          </Button>
        </p>
      )}
      <label className="search">
        <Icon of={SearchIcon} small />
        <input
          ref={searchRef}
          type="search"
          value={typed}
          placeholder={words.find}
          aria-label={words.find}
          maxLength={100}
          onChange={event => onType(event.target.value)}
        />
      </label>
      {stories?.length === 0 && <p className="muted">{words.noStories}</p>}
      <div
        onPointerEnter={({ pointerType }) => setPointerOver(pointerType === 'mouse')}
        onPointerLeave={() => setPointerOver(false)}
      >
        {[true, false].map(
          live =>
            group(live).length > 0 && (
              <section key={String(live)} aria-label={live ? words.published : words.unpublished}>
                <span className="label">{live ? words.published : words.unpublished}</span>
                <ul>
                  {group(live).map(story => (
                    <PoolStory
                      key={story.id}
                      story={story}
                      lang={lang}
                      isPlaced={placed.has(story.id)}
                      dragProps={isSheet || choosing ? null : drag.cardProps(itemOf(story))}
                      onPick={() => (choosing ? choosing.onChoose(story.id) : drag.start(itemOf(story)))}
                    />
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
    </div>
  );
}

interface PoolStoryProps {
  story: FrontStory;
  lang: string;
  isPlaced: boolean;
  dragProps: ReturnType<StoryDrag['cardProps']> | null;
  onPick(): void;
}

function PoolStory({ story, lang, isPlaced, dragProps, onPick }: PoolStoryProps) {
  const interfaceLang = useLanguage();
  const words = useNewsroomWords();
  const where = isPlaced ? (story.live ? words.fronts.placed : words.fronts.showsWhenOut) : '';
  return (
    <li>
      <button
        type="button"
        className={classNames('pool-item', isPlaced && 'used')}
        aria-keyshortcuts="Space"
        {...dragProps}
        onClick={onPick}
      >
        <StageMark stage={story.stage} word={words.stages[story.stage]} shapeOnly />
        <span className="pool-headline" lang={lang}>
          {storyName(story) || words.budget.noHeadline}
        </span>
        <small>{joined([story.slug, where], interfaceLang)}</small>
        <span className="pool-place" aria-hidden>
          {words.fronts.place}
        </span>
      </button>
    </li>
  );
}
