import type { ReactNode } from 'react';
import type { BylineRole } from '@/domain/story/story';
import { Phrased } from '../text/phrased';
import { langOfName, withoutDirectionMarks } from '../text/page-languages';
import type { BylineView } from '../view';
import { joined } from '../words/joined';
import type { ReaderWords } from '../words/en';

/** The part of a byline that names people and the place. */
export interface CreditsProps {
  bylines: BylineView[];
  dateline: string;
  /** Language of the edition. */
  lang: string;
  /** The words of that language; handed in, so that who prints one language loads one catalogue. */
  words: ReaderWords;
}

function Name({ byline, lang }: { byline: BylineView; lang: string }) {
  const own = langOfName(byline.name, lang);
  const foreign = own === lang ? undefined : own;
  const name = <bdi lang={foreign}>{withoutDirectionMarks(byline.name)}</bdi>;
  if (!byline.href) return <b>{name}</b>;
  return (
    <a href={byline.href} rel="author">
      {name}
    </a>
  );
}

/** The names with this role, joined for the edition's language; null without any. */
export function namesOf(
  role: BylineRole,
  { bylines, lang, words }: Omit<CreditsProps, 'dateline'>,
): ReactNode {
  const named = bylines.filter(byline => byline.role === role);
  if (!named.length) return null;
  const names = named.map((byline, index) => <Name key={index} byline={byline} lang={lang} />);
  return <Phrased parts={joined<ReactNode>(words, names)} />;
}

/** Who wrote it from where, who took the photos, who translated. The composer prints the same line. */
export function Credits({ dateline, ...names }: CreditsProps) {
  const { words } = names;
  const place = dateline && <bdi>{withoutDirectionMarks(dateline)}</bdi>;
  const by = namesOf('by', names);
  const photos = namesOf('photos', names);
  const translation = namesOf('translation', names);
  const credits = [
    by ? words.by(by, place) : place && [place],
    photos && words.photosBy(photos),
    translation && words.translatedBy(translation),
  ].filter(credit => !!credit);
  if (!credits.length) return null;
  return (
    <span className="authors">
      {credits.map((parts, index) => (
        <span key={index}>
          {index > 0 && ' · '}
          <Phrased parts={parts} />
        </span>
      ))}
    </span>
  );
}
