import { BlockTitle } from '../text/block-title';
import { River } from './river';
import type { FrameView, TeaserView } from '../view';
import { wordsFor } from '../words';

/** The latest stories that a page does not show already. */
export function withoutShown(shown: TeaserView[], latest: TeaserView[]): TeaserView[] {
  const hrefs = new Set(shown.map(({ href }) => href));
  return latest.filter(({ href }) => !hrefs.has(href)).slice(0, 8);
}

/** The newest stories of the edition, line by line. */
export function Latest({ frame, stories }: { frame: FrameView; stories: TeaserView[] }) {
  if (!stories.length) return null;
  return (
    <section aria-labelledby="latest">
      <BlockTitle frame={frame} text={wordsFor(frame.edition.lang).latest} id="latest" />
      <River frame={frame} stories={stories} />
    </section>
  );
}
