import { ListTurns } from './list-turns';
import { Teaser } from '../front/teaser';
import type { FrameView, TeaserView, TurnsView } from '../view';

interface StoryListProps {
  frame: FrameView;
  stories: TeaserView[];
  turns: TurnsView;
  /** What is said when there is no story. */
  empty: string;
}

function Rest({ frame, stories }: { frame: FrameView; stories: TeaserView[] }) {
  return (
    <div className="stack slot section-rest">
      {stories.map(story => (
        <Teaser key={story.href} frame={frame} story={story} level={2} size="side" summary time />
      ))}
    </div>
  );
}

/**
 * Stories, newest first: one leads, two stand beside it, the others follow; a few only stand under each other. Then
 * the ways to older ones.
 */
export function StoryList({ frame, stories, turns, empty }: StoryListProps) {
  // The first with a picture leads the page.
  const lead = stories.find(story => story.picture) ?? stories[0];
  const [second, third, ...rest] = stories.filter(story => story !== lead);
  if (!lead) return <p className="empty">{empty}</p>;
  if (!second || !third)
    return (
      <>
        <Rest frame={frame} stories={stories} />
        <ListTurns frame={frame} turns={turns} />
      </>
    );
  return (
    <>
      <div className="cols section-top">
        <div>
          <Teaser frame={frame} story={lead} level={2} size="major" first summary time />
        </div>
        <div className="stack">
          {[second, third].map((story, index) => (
            <Teaser key={story.href} frame={frame} story={story} level={2} picture={!index} time />
          ))}
        </div>
      </div>
      {rest.length > 0 && <Rest frame={frame} stories={rest} />}
      <ListTurns frame={frame} turns={turns} />
    </>
  );
}
