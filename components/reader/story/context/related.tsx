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

/**
 * Stories in columns. Those without a picture are in the last one, under each other, so that none is a line above an
 * empty cell.
 */
function columnsOf(stories: TeaserView[]): TeaserView[][] {
  const pictured = stories.filter(({ picture }) => picture);
  const others = stories.filter(({ picture }) => !picture);
  if (!pictured.length) return others.map(story => [story]);
  return [...pictured.map(story => [story]), ...(others.length ? [others] : [])];
}

/** Stories that an editor or a topic ties to this one. */
export function Related({ frame, stories }: { frame: FrameView; stories: TeaserView[] }) {
  const columns = columnsOf(stories.slice(0, 4));
  const pictures = columns.filter(([first]) => first!.picture).length;
  if (!columns.length) return null;
  return (
    <section className="related" aria-labelledby="related">
      <BlockTitle frame={frame} text={wordsFor(frame.edition.lang).related} id="related" />
      <div className={columns.length > 1 ? `cols cols--${COLUMNS[columns.length]}` : undefined}>
        {columns.map(column => (
          // A picture without another beside it is at the side of its words.
          <div
            key={column[0]!.href}
            className={column[0]!.picture ? (pictures === 1 ? 'slot' : undefined) : 'stack'}
          >
            {column.map(story => (
              <Teaser
                key={story.href}
                frame={frame}
                story={story}
                size={pictures === 1 ? 'side' : 'normal'}
                summary={!story.picture && pictures > 1}
              />
            ))}
          </div>
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
        <Runs isHeadline text={story.headline} languages={pageLanguagesOf(frame.edition)} />
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
