import { languageRules } from '@/domain/language/languages';
import { isUpdated } from '../byline-line';
import { namesOf } from '../credits';
import { Phrased } from '../../text/phrased';
import { Runs } from '../../text/runs';
import { Stamp } from '../../text/stamp';
import { dayAndTime, machineTime } from '@/domain/time/printed-time';
import type { PageLanguages } from '../../text/page-languages';
import { Topics } from '../topics';
import type { StoryPageView } from '../../view';
import { wordsFor } from '../../words';

/** Dated public notes on what was wrong. */
function Corrections({ story, languages }: { story: StoryPageView; languages: PageLanguages }) {
  const { zone, locale } = story.frame.edition;
  if (!story.corrections.length) return null;
  return (
    <div className="note" id="corrections">
      {story.corrections.map(({ text, createdAt }) => (
        <p key={createdAt.toISOString()}>
          <b>
            <time dateTime={machineTime(createdAt, zone)}>
              {languageRules(locale).correction(dayAndTime(createdAt, zone, locale))}
            </time>
          </b>{' '}
          <Runs text={text} languages={languages} />
        </p>
      ))}
    </div>
  );
}

/** Below the text: credits, corrections, topics and times. */
export function StoryEnd({ story, languages }: { story: StoryPageView; languages: PageLanguages }) {
  const { lang } = story.frame.edition;
  const words = wordsFor(lang);
  const isChanged = story.updatedAt > story.firstPublishedAt;
  const reporting = namesOf('reporting', { bylines: story.bylines, lang, words });
  return (
    <>
      {reporting && (
        <p className="meta">
          <Phrased parts={words.reportedBy(reporting)} />
        </p>
      )}
      <Corrections story={story} languages={languages} />
      <div className="story-end">
        {story.topics.length > 0 && (
          <ul className="topics" aria-label={words.topics}>
            <Topics frame={story.frame} topics={story.topics} />
          </ul>
        )}
        <p className="times">
          <span>
            {words.firstPublished}
            <Stamp frame={story.frame} date={story.firstPublishedAt} />
          </span>{' '}
          {isUpdated(story) && (
            <span>
              {words.updated}
              <Stamp frame={story.frame} date={story.updatedAt} />{' '}
            </span>
          )}
          {story.changesHref && isChanged && <a href={story.changesHref}>{words.changes.title}</a>}{' '}
          <a href="#top">{words.backToTop} ↑</a>
        </p>
      </div>
    </>
  );
}
