'use client';
import SearchIcon from 'lucide-react/icons/search';
import { useEffect, useState } from 'react';
import { FrontStories, type FrontStory } from '@/domain/front/api';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { StageMark } from '@/components/ui/stage-mark';
import { joined } from '@/components/ui/words/joined';
import { useLanguage } from '@/components/ui/words/words-provider';
import { read } from '@/components/api/request';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { frontPath } from '../draft/front-api';
import { storyName } from '../front-names';
import type { StoryDrag } from './use-story-drag';

interface StoryPoolProps {
  frontId: string;
  lang: string;
  /** The stories that were placed. */
  placed: Set<string>;
  drag: StoryDrag;
  /** Told of the stories that the list shows. */
  onFound(stories: FrontStory[]): void;
}

const TYPING_MS = 200;

/** Stories of the edition that can be placed: the newest, or the search results. */
export function StoryPool({ frontId, lang, placed, drag, onFound }: StoryPoolProps) {
  const words = useNewsroomWords().fronts;
  const [typed, setTyped] = useState('');
  const [stories, setStories] = useState<FrontStory[] | null>(null);

  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const path = frontPath(frontId, `/stories?q=${encodeURIComponent(typed)}`);
      const answer = await read(path, FrontStories);
      if (!isCurrent || !answer) return;
      setStories(answer.stories);
      onFound(answer.stories);
    };
    const timer = setTimeout(() => void ask(), typed ? TYPING_MS : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [frontId, typed, onFound]);

  const group = (live: boolean) => (stories ?? []).filter(story => story.live === live);
  return (
    <div className="pool" tabIndex={0} role="region" aria-label={words.pool}>
      <label className="search">
        <Icon of={SearchIcon} small />
        <input
          type="search"
          value={typed}
          placeholder={words.find}
          aria-label={words.find}
          maxLength={100}
          onChange={event => setTyped(event.target.value)}
        />
      </label>
      {stories?.length === 0 && <p className="muted">{words.noStories}</p>}
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
                    drag={drag}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}

interface PoolStoryProps {
  story: FrontStory;
  lang: string;
  isPlaced: boolean;
  drag: StoryDrag;
}

function PoolStory({ story, lang, isPlaced, drag }: PoolStoryProps) {
  const interfaceLang = useLanguage();
  const words = useNewsroomWords();
  const item = { storyId: story.id, slotId: null };
  const where = isPlaced ? (story.live ? words.fronts.placed : words.fronts.showsWhenOut) : '';
  return (
    <li>
      <button
        type="button"
        className={classNames('pool-item', isPlaced && 'used')}
        aria-keyshortcuts="Space"
        {...drag.cardProps(item)}
        onClick={() => drag.start(item)}
      >
        <StageMark stage={story.stage} word={words.stages[story.stage]} shapeOnly />
        <span className="pool-headline" lang={lang}>
          {storyName(story) || words.budget.noHeadline}
        </span>
        <small>{joined([story.slug, where], interfaceLang)}</small>
      </button>
    </li>
  );
}
