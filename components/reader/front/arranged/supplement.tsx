import { ResponsivePicture } from '../../text/picture';
import { pageLanguagesOf } from '../../text/page-languages';
import { Runs } from '../../text/runs';
import { TeaserRows } from '../teaser-row';
import type { FrameView } from '../../view';
import type { FrontPart } from './front-parts';

const SIZES = '(min-width: 88rem) 40rem, (min-width: 64rem) 46vw, (min-width: 48rem) 60vw, 60vw';

interface SupplementProps {
  frame: FrameView;
  part: Extract<FrontPart, { kind: 'supplement' }>;
}

/** A story that opens on the front; in Chinese its type stands upright, as in the printed supplement. */
export function Supplement({ frame, part }: SupplementProps) {
  const { id, title, story, opening, others } = part;
  const languages = pageLanguagesOf(frame.edition);
  const titleId = `supplement-${id}`;
  return (
    <section aria-labelledby={titleId}>
      <article className="supplement">
        {story.picture && (
          <figure>
            <ResponsivePicture picture={story.picture} sizes={SIZES} widths={[320, 1440]} />
          </figure>
        )}
        <header className="upright">
          {title && (
            <p className="kicker">
              <Runs text={title} languages={languages} />
            </p>
          )}
          <h2 id={titleId}>
            <a href={story.href}>
              <Runs isHeadline text={story.headline} languages={languages} />
            </a>
          </h2>
          {story.byline && <p className="authors">{story.byline}</p>}
        </header>
        <div className="upright opening">
          {opening.map((text, index) => (
            <p key={index}>{text}</p>
          ))}
          {/* A bilingual text is pairs without paragraphs of one language. */}
          {!opening.length && story.standfirst && (
            <p>
              <Runs text={story.standfirst} languages={languages} />
            </p>
          )}
        </div>
      </article>
      {others.length > 0 && <TeaserRows frame={frame} stories={others} summary />}
    </section>
  );
}
