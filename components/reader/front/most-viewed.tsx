import { BlockTitle } from '../text/block-title';
import { Runs } from '../text/runs';
import { pageLanguagesOf } from '../text/page-languages';
import type { FrameView, LineView } from '../view';
import { wordsFor } from '../words';

interface MostViewedProps {
  frame: FrameView;
  stories: LineView[];
  /** Side by side across the page, not in a column. */
  across?: boolean;
}

/** The stories that are read most now, counted by the stylesheet in the figures of the page's language. */
export function MostViewed({ frame, stories, across }: MostViewedProps) {
  if (!stories.length) return null;
  return (
    <section aria-labelledby="most-viewed">
      <BlockTitle
        frame={frame}
        text={wordsFor(frame.edition.lang).mostViewed.title}
        id="most-viewed"
        href={frame.listHrefs.mostViewed}
      />
      <ol className={across ? 'most most--across' : 'most'}>
        {stories.map(({ href, headline }) => (
          <li key={href}>
            <a href={href}>
              <Runs isHeadline text={headline} languages={pageLanguagesOf(frame.edition)} />
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
