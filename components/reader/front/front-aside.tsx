import { BlockTitle } from '../text/block-title';
import type { TopPlan } from './front-plan';
import { ResponsivePicture } from '../text/picture';
import { Teaser } from './teaser';
import type { FrameView, OpinionView, TeaserView } from '../view';
import { wordsFor } from '../words';

interface OpinionProps {
  frame: FrameView;
  stories: OpinionView[];
  /** Side by side across the page, not in a column. */
  across?: boolean;
}

/** The newest opinions, with portraits of their authors. */
export function Opinion({ frame, stories, across }: OpinionProps) {
  return (
    <section className={across ? 'opinion opinion--across' : 'opinion'} aria-labelledby="opinion">
      <BlockTitle frame={frame} text={wordsFor(frame.edition.lang).opinion} id="opinion" />
      <div className="stack">
        {stories.map((story, index) => (
          <div key={story.href} className={story.portrait ? 'columnist' : undefined}>
            {story.portrait && (
              <ResponsivePicture picture={{ ...story.portrait, alt: '' }} sizes="3.5rem" widths={[64, 200]} />
            )}
            <Teaser frame={frame} story={story} label="byline" picture={false} summary={index < 4} />
          </div>
        ))}
      </div>
    </section>
  );
}

function Briefs({ frame, stories }: { frame: FrameView; stories: TeaserView[] }) {
  return (
    <section aria-labelledby="beside">
      <BlockTitle frame={frame} text={wordsFor(frame.edition.lang).inBrief} id="beside" />
      <div className="stack slot">
        {stories.map((story, index) => (
          <Teaser
            key={story.href}
            frame={frame}
            story={story}
            size={index ? 'minor' : 'side'}
            picture={!index}
          />
        ))}
      </div>
    </section>
  );
}

/** The column beside the lead: opinion, and news in brief where opinion leaves room. */
export function FrontAside({ frame, plan: { opinion, briefs } }: { frame: FrameView; plan: TopPlan }) {
  return (
    <div>
      {opinion.length > 0 && <Opinion frame={frame} stories={opinion} />}
      {briefs.length > 0 && <Briefs frame={frame} stories={briefs} />}
    </div>
  );
}
