import type { ReactNode } from 'react';
import { FrontAside } from './front-aside';
import type { FrontPlan } from './front-plan';
import { FigureWords } from '../text/figure-words';
import { Phrased } from '../text/phrased';
import { ResponsivePicture } from '../text/picture';
import { Runs } from '../text/runs';
import { ListTime, Teaser } from './teaser';
import { pageLanguagesOf, withoutDirectionMarks } from '../text/page-languages';
import type { FrameView, TeaserView } from '../view';
import { wordsFor } from '../words';

/** The one biggest story of a front. */
function Lead({ frame, story, also }: { frame: FrameView; story: TeaserView; also: TeaserView[] }) {
  const languages = pageLanguagesOf(frame.edition);
  const words = wordsFor(frame.edition.lang);
  const { picture } = story;
  const kicker = story.kicker || story.section;
  return (
    <article className="lead">
      {kicker && (
        <p className="kicker">
          <Runs text={kicker} languages={languages} />
        </p>
      )}
      <h2>
        <a href={story.href}>
          <Runs text={story.headline} languages={languages} />
        </a>
      </h2>
      <div className="spread">
        {picture && (
          <figure className="bleed">
            <ResponsivePicture
              picture={picture}
              sizes="(min-width: 64rem) 40rem, (min-width: 48rem) 62vw, 100vw"
              widths={[640, 1440]}
              first
            />
            <FigureWords caption="" credit={picture.credit} languages={languages} />
          </figure>
        )}
        <div>
          {story.standfirst && (
            <p className="sum">
              <Runs text={story.standfirst} languages={languages} />
            </p>
          )}
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
                    <Runs text={headline} languages={languages} />
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

/** The lead, those under it, and the column of opinion where there is one. */
export function FrontTop({ frame, plan }: { frame: FrameView; plan: FrontPlan }) {
  const { lead, also, under } = plan;
  const hasAside = plan.opinion.length > 0 || plan.beside.length > 0;
  if (!lead && !hasAside) return null;
  return (
    <section
      className={hasAside ? 'cols with-aside' : undefined}
      aria-label={wordsFor(frame.edition.lang).topStories}
    >
      {lead && (
        <div>
          <Lead frame={frame} story={lead} also={also} />
          {under.length > 0 && (
            <div className={under.length > 1 ? 'under-lead cols cols--even' : 'under-lead slot'}>
              {under.map(story => (
                <Teaser
                  key={story.href}
                  frame={frame}
                  story={story}
                  size={under.length > 1 ? 'normal' : 'side'}
                  summary
                  time
                />
              ))}
            </div>
          )}
        </div>
      )}
      {hasAside && <FrontAside frame={frame} plan={plan} />}
    </section>
  );
}
