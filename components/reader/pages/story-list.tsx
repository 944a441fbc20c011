import { ListTurns } from './list-turns';
import { Teaser } from '../front/teaser';
import type { FrameView, TeaserView, TurnsView } from '../view';

interface StoryListProps {
  frame: FrameView;
  stories: TeaserView[];
  turns: TurnsView;
  /** The message when there are no stories. */
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

/** How many stories without a picture are as tall as a lead with one, and how many fill up where one has a picture. */
const COLUMN_LENGTH = { plain: 4, pictured: 2 };

interface ListPlan {
  lead: TeaserView | null;
  /** Those beside the lead; only the first may show its picture. */
  column: TeaserView[];
  rest: TeaserView[];
}

/** Which story leads a list and which are beside it: as many as are as tall as the lead, or all under each other. */
export function planList(stories: TeaserView[]): ListPlan {
  // The first with a picture leads the page.
  const lead = stories.find(story => story.picture) ?? stories[0];
  const others = stories.filter(story => story !== lead);
  const next = others.slice(0, COLUMN_LENGTH.pictured);
  const [first = next[0]] = next.filter(({ picture }) => picture);
  const isPlain = Boolean(lead?.picture && !first?.picture);
  const count = isPlain ? COLUMN_LENGTH.plain : COLUMN_LENGTH.pictured;
  if (!lead || !first || others.length < count) return { lead: null, column: [], rest: stories };
  const column = [first, ...others.filter(story => story !== first).slice(0, count - 1)];
  return { lead, column, rest: others.filter(story => !column.includes(story)) };
}

/**
 * Stories, newest first: one leads, those that fill the column beside it follow, then the others; a few only are under
 * each other. Then the ways to older ones.
 */
export function StoryList({ frame, stories, turns, empty }: StoryListProps) {
  if (!stories.length) return <p className="empty">{empty}</p>;
  const { lead, column, rest } = planList(stories);
  return (
    <>
      {lead && (
        <div className="cols section-top">
          <div>
            <Teaser frame={frame} story={lead} level={2} size="major" first summary time />
          </div>
          <div className="stack">
            {column.map((story, index) => (
              <Teaser key={story.href} frame={frame} story={story} level={2} picture={!index} time />
            ))}
          </div>
        </div>
      )}
      {rest.length > 0 && <Rest frame={frame} stories={rest} />}
      <ListTurns frame={frame} turns={turns} />
    </>
  );
}
