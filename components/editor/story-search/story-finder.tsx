'use client';
import { StageMark } from '@/components/ui/stage-mark';
import { useWords } from '@/components/ui/words/words-provider';
import type { FoundStory } from '@/domain/api/story';
import { useFoundStories } from './use-found-stories';

/** A search for stories by headline, to choose one. */
export function StoryFinder({ query, onChoose }: { query: string; onChoose(story: FoundStory): void }) {
  const words = useWords();
  const found = useFoundStories(query);
  if (!found) return null;
  if (!found.length) return <p className="help">{words.blocks.noStories}</p>;
  return (
    <ul className="found-stories" aria-label={words.link.ours}>
      {found.map(story => (
        <li key={story.id}>
          <button type="button" className="item" onClick={() => onChoose(story)}>
            <StageMark stage={story.stage} word={words.stages[story.stage]} shapeOnly />
            <span className="serif">{story.headline}</span>
            {story.address === null && <span className="muted">{words.link.notOut}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
