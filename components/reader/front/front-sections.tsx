import { CreditWords } from '../text/figure-words';
import { BlockTitle } from '../text/block-title';
import type { FrontPlan } from './front-plan';
import { MostViewed } from './most-viewed';
import { ResponsivePicture } from '../text/picture';
import { River } from './river';
import { Runs } from '../text/runs';
import { COLUMNS } from './in-rows';
import { Teaser } from './teaser';
import { TeaserRows } from './teaser-row';
import { pageLanguagesOf } from '../text/page-languages';
import type { FrameView } from '../view';
import { wordsFor } from '../words';

/** The parts of a plan that a part of the page shows. */
interface PartProps<Part extends keyof FrontPlan> {
  frame: FrameView;
  plan: Pick<FrontPlan, Part>;
}

/** The newest line by line, one story with room to it, and what else there is. */
export function FrontDesk({ frame, plan }: PartProps<'river' | 'feature' | 'more' | 'mostViewed'>) {
  const { river, feature, more, mostViewed } = plan;
  const words = wordsFor(frame.edition.lang);
  // Without a row to share, the most viewed get one of their own.
  if (!river.length && !feature) return <MostViewed frame={frame} stories={mostViewed} across />;
  return (
    <div className="cols desk">
      {river.length > 0 && (
        <section aria-labelledby="latest">
          <BlockTitle frame={frame} text={words.latest} id="latest" />
          <River frame={frame} stories={river} />
        </section>
      )}
      {feature && (
        <section aria-labelledby="feature">
          <BlockTitle frame={frame} text={feature.isLong ? words.longRead : words.feature} id="feature" />
          <div className={more.length || mostViewed.length ? undefined : 'feature slot'}>
            <Teaser frame={frame} story={feature} size="major" summary label="none" />
          </div>
        </section>
      )}
      {more.length > 0 && (
        <section aria-labelledby="more">
          <BlockTitle frame={frame} text={words.moreStories} id="more" />
          <div className="stack">
            {more.map((story, index) => (
              <Teaser
                key={story.href}
                frame={frame}
                story={story}
                size={index ? 'minor' : 'normal'}
                picture={!index}
              />
            ))}
          </div>
        </section>
      )}
      <MostViewed frame={frame} stories={mostViewed} />
    </div>
  );
}

/** A night band of pictures, scrolling sideways where it does not fit. */
export function FrontStrip({ frame, plan: { strip } }: PartProps<'strip'>) {
  const words = wordsFor(frame.edition.lang);
  const languages = pageLanguagesOf(frame.edition);
  if (!strip.length) return null;
  return (
    <section className="strip" aria-labelledby="pictures">
      <div className="wrap">
        <h2 id="pictures">{words.inPictures}</h2>
        <ul tabIndex={0} aria-label={words.picturesHint}>
          {strip.map(({ href, headline, picture }) => (
            <li key={href} className={picture && picture.height > picture.width ? 'tall' : undefined}>
              {picture && <ResponsivePicture picture={picture} sizes="17rem" widths={[320, 640]} />}
              <p>
                <a href={href}>
                  <Runs isHeadline text={headline} languages={languages} />
                </a>
              </p>
              {picture && (picture.credit || picture.ai) && (
                <p className="credit">
                  <CreditWords credit={picture.credit} ai={picture.ai} languages={languages} />
                </p>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Section by section, as many to a row as fill it; one that is alone in its row lays its stories out side by side. */
export function FrontBlocks({ frame, plan: { blocks } }: PartProps<'blocks'>) {
  return blocks.map(row => {
    const [first] = row;
    if (!first) return null;
    if (row.length === 1)
      return (
        <section key={first.href}>
          <BlockTitle frame={frame} text={first.name} href={first.href} />
          <TeaserRows frame={frame} stories={first.stories} label="none" />
        </section>
      );
    return (
      <div key={first.href} className={`cols quarters cols--${COLUMNS[row.length]}`}>
        {row.map(({ name, href, stories, pictured }) => (
          <section key={href}>
            <BlockTitle frame={frame} text={name} href={href} />
            <div className="stack">
              {stories.map((story, index) => (
                <Teaser
                  key={story.href}
                  frame={frame}
                  story={story}
                  size={index ? 'minor' : 'normal'}
                  picture={pictured && !index}
                  label="none"
                />
              ))}
            </div>
          </section>
        ))}
      </div>
    );
  });
}

/** What no other part of the front has room for. */
export function FrontRest({ frame, plan: { rest } }: PartProps<'rest'>) {
  if (!rest.length) return null;
  return (
    <section aria-labelledby="also-here">
      <BlockTitle frame={frame} text={wordsFor(frame.edition.lang).alsoHere} id="also-here" />
      <TeaserRows frame={frame} stories={rest} summary />
    </section>
  );
}
