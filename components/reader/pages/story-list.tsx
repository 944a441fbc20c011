import { Pager } from './pager';
import { Teaser } from '../front/teaser';
import type { FrameView, NavLink, TeaserView } from '../view';

interface StoryListProps {
  frame: FrameView;
  stories: TeaserView[];
  pages: NavLink[];
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
 * Stories, newest first: one leads, two are next to it, the others follow; a few are simply stacked. Then
 * the pages of older ones.
 */
export function StoryList({ frame, stories, pages, empty }: StoryListProps) {
  // The first with a picture leads the page.
  const lead = stories.find(story => story.picture) ?? stories[0];
  const [second, third, ...rest] = stories.filter(story => story !== lead);
  if (!lead) return <p className="empty">{empty}</p>;
  if (!second || !third)
    return (
      <>
        <Rest frame={frame} stories={stories} />
        <Pager frame={frame} pages={pages} />
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
      <Pager frame={frame} pages={pages} />
    </>
  );
}
