import { BlockTitle } from './block-title';
import { River } from './river';
import { Teaser } from './teaser';
import type { FrameView, StoryPageView, TeaserView } from './view';
import { wordsFor } from './words';

/** Stories that an editor or a topic ties to this one. */
export function Related({ frame, stories }: { frame: FrameView; stories: TeaserView[] }) {
  if (!stories.length) return null;
  return (
    <section className="related" aria-labelledby="related">
      <BlockTitle frame={frame} text={wordsFor(frame.edition.lang).related} id="related" />
      <div className="cols cols--four">
        {stories.slice(0, 4).map(story => (
          <Teaser key={story.href} frame={frame} story={story} />
        ))}
      </div>
    </section>
  );
}

/** The newest stories of the section, except this one and those shown as related. */
export function LatestOfSection({ story }: { story: StoryPageView }) {
  const { frame, crumbs } = story;
  const shown = new Set([frame.path, ...story.related.map(related => related.href)]);
  const latest = story.latest.filter(({ href }) => !shown.has(href)).slice(0, 7);
  if (!latest.length) return null;
  return (
    <section aria-labelledby="latest">
      <BlockTitle
        frame={frame}
        text={wordsFor(frame.edition.lang).latest}
        id="latest"
        href={crumbs.length > 1 ? crumbs.at(-1)!.href : undefined}
      />
      <River frame={frame} stories={latest} />
    </section>
  );
}
