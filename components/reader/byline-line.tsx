import type { ReactNode } from 'react';
import type { BylineRole } from '@/domain/story';
import { Phrased } from './phrased';
import { Runs } from './runs';
import { Stamp } from './stamp';
import { langOfName, tongueOf } from './tongue';
import type { BylineView, StoryPageView } from './view';
import { joined, wordsFor } from './words';

/** The part of a byline that names people and the place. */
export interface CreditsProps {
  bylines: BylineView[];
  dateline: string;
  /** Language of the edition. */
  lang: string;
}

function Name({ byline, lang }: { byline: BylineView; lang: string }) {
  const own = langOfName(byline.name, lang);
  const foreign = own === lang ? undefined : own;
  if (!byline.href) return <b lang={foreign}>{byline.name}</b>;
  return (
    <a href={byline.href} rel="author" lang={foreign}>
      {byline.name}
    </a>
  );
}

/** The names that have this role, joined as the edition's language does it; null when nobody has it. */
export function namesOf(role: BylineRole, bylines: BylineView[], lang: string): ReactNode {
  const named = bylines.filter(byline => byline.role === role);
  if (!named.length) return null;
  const names = named.map((byline, index) => <Name key={index} byline={byline} lang={lang} />);
  return <Phrased parts={joined<ReactNode>(wordsFor(lang), names)} />;
}

/** Who wrote it from where, who took the photos, who translated. The composer prints the same line. */
export function Credits({ bylines, dateline, lang }: CreditsProps) {
  const words = wordsFor(lang);
  const by = namesOf('by', bylines, lang);
  const photos = namesOf('photos', bylines, lang);
  const translation = namesOf('translation', bylines, lang);
  const credits = [
    by ? words.by(by, dateline) : dateline && [dateline],
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
      <Credits bylines={story.bylines} dateline={story.dateline} lang={edition.lang} />
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
