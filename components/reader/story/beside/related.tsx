import { BlockTitle } from '../../text/block-title';
import { MostViewed } from '../../front/most-viewed';
import { River } from '../../front/river';
import { Runs } from '../../text/runs';
import { Series } from './series';
import { Teaser } from '../../front/teaser';
import { pageLanguagesOf } from '../../text/page-languages';
import type { FrameView, LineView, StoryPageView, TeaserView } from '../../view';
import { wordsFor } from '../../words';

const COLUMNS: Record<number, string> = { 2: 'even', 3: 'three', 4: 'four' };

/** Stories that an editor or a topic ties to this one. */
export function Related({ frame, stories }: { frame: FrameView; stories: TeaserView[] }) {
  const shown = stories.slice(0, 4);
  if (!shown.length) return null;
  // One alone lies across, its picture at its side.
  const columns = COLUMNS[shown.length];
  return (
    <section className="related" aria-labelledby="related">
      <BlockTitle frame={frame} text={wordsFor(frame.edition.lang).related} id="related" />
      <div className={columns ? `cols cols--${columns}` : 'slot'}>
        {shown.map(story => (
          <Teaser key={story.href} frame={frame} story={story} size={columns ? 'normal' : 'side'} />
        ))}
      </div>
    </section>
  );
}

/** The newest stories of the section, except this one and those shown as related. */
function LatestOfSection({ story }: { story: StoryPageView }) {
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

/** Next to a story: its series, the newest of its section, and the most viewed. */
export function StoryAside({ story }: { story: StoryPageView }) {
  if (!story.series && !story.latest.length && !story.mostViewed.length) return null;
  return (
    <aside className="blocks">
      {story.series && <Series frame={story.frame} series={story.series} />}
      <LatestOfSection story={story} />
      <MostViewed frame={story.frame} stories={story.mostViewed} />
    </aside>
  );
}

function Neighbour({ frame, label, story }: { frame: FrameView; label: string; story: LineView }) {
  return (
    <p>
      <span className="meta">{label}</span>{' '}
      <a href={story.href}>
        <Runs text={story.headline} languages={pageLanguagesOf(frame.edition)} />
      </a>
    </p>
  );
}

/** The stories of the section that came out just before and just after this one. */
export function Neighbours({ story }: { story: StoryPageView }) {
  const { frame, previous, next } = story;
  const words = wordsFor(frame.edition.lang).neighbours;
  if (!previous && !next) return null;
  return (
    <nav className="neighbours" aria-label={words.label}>
      {previous && <Neighbour frame={frame} label={words.previous} story={previous} />}
      {next && <Neighbour frame={frame} label={words.next} story={next} />}
    </nav>
  );
}
