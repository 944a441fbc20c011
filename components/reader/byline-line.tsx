import type { ReactNode } from 'react';
import type { BylineRole } from '@/domain/story';
import { Phrased } from './phrased';
import { Runs } from './runs';
import { Stamp } from './stamp';
import { langOfName, tongueOf } from './tongue';
import type { BylineView, FrameView, StoryPageView } from './view';
import { joined, wordsFor } from './words';

function Name({ byline, frame }: { byline: BylineView; frame: FrameView }) {
  const own = langOfName(byline.name, frame.edition.lang);
  const lang = own === frame.edition.lang ? undefined : own;
  if (!byline.href) return <b lang={lang}>{byline.name}</b>;
  return (
    <a href={byline.href} rel="author" lang={lang}>
      {byline.name}
    </a>
  );
}

/** The names that have this role, joined as the edition's language does it; null when nobody has it. */
export function namesOf(role: BylineRole, story: StoryPageView): ReactNode {
  const named = story.bylines.filter(byline => byline.role === role);
  if (!named.length) return null;
  const words = wordsFor(story.frame.edition.lang);
  const names = named.map(byline => <Name key={byline.name} byline={byline} frame={story.frame} />);
  return <Phrased parts={joined<ReactNode>(words, names)} />;
}

function Credits({ story }: { story: StoryPageView }) {
  const words = wordsFor(story.frame.edition.lang);
  const by = namesOf('by', story);
  const photos = namesOf('photos', story);
  const translation = namesOf('translation', story);
  const credits = [
    by ? words.by(by, story.dateline) : story.dateline && [story.dateline],
    photos && words.photosBy(photos),
    translation && words.translatedBy(translation),
  ].filter(credit => !!credit);
  if (!credits.length) return null;
  return (
    <span className="by">
      {credits.map((parts, index) => (
        <span key={index}>
          {index > 0 && ' · '}
          <Phrased parts={parts} />
        </span>
      ))}
    </span>
  );
}

/** Who, where, for whom, and when it was last changed: `By NAME in CITY | SOURCE | Updated: …`. */
export function BylineLine({ story }: { story: StoryPageView }) {
  const { edition } = story.frame;
  const words = wordsFor(edition.lang);
  const hasCredits = story.bylines.length > 0 || Boolean(story.dateline);
  const bar = <i aria-hidden="true"> | </i>;
  return (
    <p className="facts-line">
      <Credits story={story} />
      {story.source && (
        <span>
          {hasCredits && bar}
          <Runs text={story.source} tongue={tongueOf(edition)} />
        </span>
      )}
      <span>
        {(hasCredits || story.source) && bar}
        {words.updated} <Stamp frame={story.frame} date={story.updatedAt} />
      </span>
    </p>
  );
}
