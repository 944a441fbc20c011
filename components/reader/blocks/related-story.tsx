import { ResponsivePicture } from '../text/picture';
import { Runs } from '../text/runs';
import { textOf, type BlockView } from './context';

/** A card for another story of ours; nothing when that story is not published. */
export const relatedStory: BlockView = (node, context) => {
  const { stories } = context.text;
  const id = textOf(node, 'story');
  const story = Object.hasOwn(stories, id) ? stories[id] : undefined;
  if (!story) return null;
  return (
    <aside className="linked-card" aria-label={context.words.alsoRead}>
      <p className="kicker">{context.words.alsoRead}</p>
      <a href={story.href}>
        <Runs isHeadline text={story.headline} languages={context.languages} />
      </a>
      {story.picture && (
        <ResponsivePicture picture={{ ...story.picture, alt: '' }} sizes="9rem" widths={[200, 320]} />
      )}
    </aside>
  );
};
