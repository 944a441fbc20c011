import type { ReactNode } from 'react';
import { FrontAside, Opinion } from './front-aside';
import type { TopPlan } from './front-plan';
import { FigureWords } from '../text/figure-words';
import { Phrased } from '../text/phrased';
import { ResponsivePicture } from '../text/picture';
import { Runs } from '../text/runs';
import { LiveMark, LongMark } from '../text/marks';
import { Subheadline } from '../text/headline';
import { ListTime } from './teaser';
import { TeaserRow } from './teaser-row';
import { isChinese, pageLanguagesOf, withoutDirectionMarks } from '../text/page-languages';
import type { FrameView, TeaserView } from '../view';
import { wordsFor } from '../words';

/** The `sizes` of the picture of a lead: with an aside or alone, and as wide as the headline or next to other stories. */
const LEAD_SIZES = {
  aside: {
    wide: '(min-width: 88rem) 59.25rem, (min-width: 64rem) 67.5vw, (min-width: 48rem) 92.8vw, 100vw',
    narrow: '(min-width: 88rem) 38.5rem, (min-width: 64rem) 43.5vw, (min-width: 48rem) 60vw, 100vw',
  },
  alone: {
    wide: '(min-width: 88rem) 81rem, (min-width: 48rem) 92.8vw, 100vw',
    narrow: '(min-width: 88rem) 53rem, (min-width: 48rem) 60.5vw, 100vw',
  },
};

interface LeadProps {
  frame: FrameView;
  story: TeaserView;
  also: TeaserView[];
  hasAside: boolean;
}

/** The one biggest story of a front. */
function Lead({ frame, story, also, hasAside }: LeadProps) {
  const languages = pageLanguagesOf(frame.edition);
  const words = wordsFor(frame.edition.lang);
  const { picture } = story;
  const kicker = story.kicker || story.section;
  // With nothing beside the picture, a Chinese summary is the subheadline of a headline without one, as in print.
  const isDeck = isChinese(frame.edition.lang) && !also.length && !story.subheadline;
  const summary = story.standfirst && (
    <p className="summary">
      <Runs text={story.standfirst} languages={languages} />
    </p>
  );
  return (
    <article className="lead">
      {(kicker || story.isLive) && (
        <p className="kicker">
          <LiveMark frame={frame} story={story} />
          <Runs text={kicker} languages={languages} />
          {kicker && <LongMark frame={frame} story={story} />}
        </p>
      )}
      <h2>
        <a href={story.href}>
          <Runs isHeadline text={story.headline} languages={languages} />
        </a>
      </h2>
      <Subheadline text={story.subheadline} languages={languages} />
      {isDeck && summary}
      <div className={also.length ? 'spread' : 'spread spread--under'}>
        {picture && (
          <figure className="bleed">
            <ResponsivePicture
              picture={picture}
              sizes={LEAD_SIZES[hasAside ? 'aside' : 'alone'][also.length ? 'narrow' : 'wide']}
              widths={[480, 2560]}
              first
            />
            <FigureWords caption="" credit={picture.credit} ai={picture.ai} languages={languages} />
          </figure>
        )}
        <div>
          {!isDeck && summary}
          <p className="meta">
            {story.byline && (
              <>
                <Phrased
                  parts={words.by<ReactNode>(
                    <bdi>
                      <Runs text={withoutDirectionMarks(story.byline)} languages={languages} />
                    </bdi>,
                    '',
                  )}
                />
                {' · '}
              </>
            )}
            <ListTime frame={frame} date={story.publishedAt} />
          </p>
          {also.length > 0 && (
            <ul className="also">
              {also.map(({ href, headline }) => (
                <li key={href}>
                  <a href={href}>
                    <Runs isHeadline text={headline} languages={languages} />
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </article>
  );
}

/** The lead, those under it, and opinion: beside them where it fills that column, else in a row of its own. */
export function FrontTop({ frame, plan }: { frame: FrameView; plan: TopPlan }) {
  const { lead, also, under, opinion, isAcross, briefs } = plan;
  const hasAside = !isAcross && opinion.length + briefs.length > 0;
  return (
    <>
      {lead && (
        <section
          className={hasAside ? 'cols with-aside' : undefined}
          aria-label={wordsFor(frame.edition.lang).topStories}
        >
          <div>
            <Lead frame={frame} story={lead} also={also} hasAside={hasAside} />
            <TeaserRow frame={frame} stories={under} className="under-lead" summary time />
          </div>
          {hasAside && <FrontAside frame={frame} plan={plan} />}
        </section>
      )}
      {isAcross && opinion.length > 0 && <Opinion frame={frame} stories={opinion} across />}
    </>
  );
}
