import type { StoryPageView } from '../view';
import { wordsFor } from '../words';

/** Under the byline of a story that is covered live now: the way past its entries to the text. */
export function LiveLine({ story }: { story: StoryPageView }) {
  if (story.coverage?.state !== 'live') return null;
  const words = wordsFor(story.frame.edition.lang).coverage;
  return (
    <p className="to-coverage">
      <a href="#text">
        {words.toText} <span aria-hidden="true">↓</span>
      </a>
    </p>
  );
}
