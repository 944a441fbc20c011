'use client';
import { useCallback, type ReactNode } from 'react';
import { Combobox } from '@/components/ui/options/combobox';
import { StageMark } from '@/components/ui/stage-mark';
import { useWords } from '@/components/ui/words/words-provider';
import type { FoundStory } from '@/domain/api/story';
import { useTools } from '../context';
import { findStories, isWorthAsking } from './use-found-stories';

interface StoryFieldProps {
  label: string;
  help?: ReactNode;
  wrong?: string | null;
  autoFocus?: boolean;
  value: string;
  /** Whether to search for the text; by default, every text is searched for. */
  isSearched?(text: string): boolean;
  onType(text: string): void;
  onChoose(story: FoundStory): void;
  /** Enter when there is no story to choose. */
  onEnter?(): void;
}

/** A field that suggests stories by headline, with stage and edition. The story being edited is excluded. */
export function StoryField({ isSearched, onChoose, ...field }: StoryFieldProps) {
  const words = useWords();
  const { ownStory } = useTools();
  const isAsked = (typed: string) => isWorthAsking(typed) && isSearched?.(typed) !== false;
  const find = useCallback(
    async (typed: string, cancelled: AbortSignal) => {
      if (!isWorthAsking(typed) || isSearched?.(typed) === false) return [];
      const stories = await findStories(typed, cancelled);
      return stories
        .filter(({ id }) => id !== ownStory)
        .map(story => ({
          ...{ id: story.id, name: story.headline, story },
          shown: (
            <>
              <StageMark stage={story.stage} word={words.stages[story.stage]} shapeOnly />
              <span className="serif">{story.headline}</span>
              <span className="muted push">
                {story.edition}
                {story.address === null && `, ${words.link.notOut}`}
              </span>
            </>
          ),
        }));
    },
    [isSearched, ownStory, words],
  );
  return (
    <Combobox
      {...field}
      nothing={isAsked(field.value.trim()) ? words.blocks.noStories : undefined}
      find={find}
      onChoose={({ story }) => onChoose(story)}
    />
  );
}
