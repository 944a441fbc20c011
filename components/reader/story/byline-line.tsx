import { Credits } from './credits';
import { Runs } from '../text/runs';
import { Stamp } from '../text/stamp';
import { pageLanguagesOf, withoutDirectionMarks } from '../text/page-languages';
import type { StoryPageView } from '../view';
import { wordsFor } from '../words';

const minuteOf = (date: Date) => Math.floor(date.getTime() / 60_000);

/** Whether readers got a different text than the first one, in another minute: times are printed to the minute. */
export function isUpdated({ firstPublishedAt, updatedAt }: StoryPageView): boolean {
  return minuteOf(updatedAt) > minuteOf(firstPublishedAt);
}

/** The byline: `By NAME in CITY | SOURCE | Updated: … | 3 min read`. */
export function BylineLine({ story }: { story: StoryPageView }) {
  const { edition } = story.frame;
  const words = wordsFor(edition.lang);
  const hasCredits = story.bylines.length > 0 || Boolean(story.dateline);
  const bar = <i aria-hidden="true"> | </i>;
  return (
    <p className="facts-line">
      <Credits bylines={story.bylines} dateline={story.dateline} lang={edition.lang} words={words} />
      {story.source && (
        <span>
          {hasCredits && bar}
          <bdi>
            <Runs text={withoutDirectionMarks(story.source)} languages={pageLanguagesOf(edition)} />
          </bdi>
        </span>
      )}
      <span>
        <span>
          {(hasCredits || story.source) && bar}
          {isUpdated(story) ? words.updated : words.published}
          <Stamp frame={story.frame} date={story.updatedAt} withZone />
        </span>
        <span>
          {bar}
          {words.minutes(story.minutes)}
        </span>
      </span>
    </p>
  );
}
