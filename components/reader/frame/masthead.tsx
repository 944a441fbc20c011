import type { ReactNode } from 'react';
import { machineTime, mastDay, secondDay } from '@/domain/time/printed-time';
import { Runs } from '../text/runs';
import { langOfName, pageLanguagesOf } from '../text/page-languages';
import type { FrameView } from '../view';
import { wordsFor } from '../words';

/** The paper's name, as a picture or in type; the ink dot after type is drawn by the stylesheet. */
export function Wordmark({ frame }: { frame: FrameView }) {
  if (frame.plate) return <Plate frame={frame} plate={frame.plate} />;
  const { lang, direction } = frame.edition;
  const own = langOfName(frame.siteName, /^\p{Script=Latin}/u.test(frame.siteName) ? 'en' : lang);
  return (
    <span
      className="wordmark"
      lang={own === lang ? undefined : own}
      dir={own !== lang && direction === 'rtl' ? 'ltr' : undefined}
    >
      {frame.siteName}
    </span>
  );
}

/** The picture of the nameplate for the colours of the page; a browser loads only the one that it shows. */
function Plate({ frame, plate }: { frame: FrameView; plate: NonNullable<FrameView['plate']> }) {
  const { width, height, dayHref, nightHref } = plate;
  const shared = { width, height, alt: frame.siteName, loading: 'lazy' as const, decoding: 'async' as const };
  return (
    <span className="plate">
      <img className="plate-day" src={dayHref} {...shared} />
      <img className="plate-night" src={nightHref} {...shared} />
    </span>
  );
}

function Day({ frame }: { frame: FrameView }) {
  const { zone, locale } = frame.edition;
  return (
    <time dateTime={machineTime(frame.madeAt, zone).slice(0, 10)}>{mastDay(frame.madeAt, zone, locale)}</time>
  );
}

/** The nameplate of a front, with its ears; the name is the page's heading. */
export function FrontMasthead({ frame, children }: { frame: FrameView; children: ReactNode }) {
  const { edition } = frame;
  const second = secondDay(frame.madeAt, edition.zone, edition.lang);
  return (
    <header className="wrap">
      <div className="masthead masthead--front">
        <p className="ear">
          <b>
            <Day frame={frame} />
          </b>{' '}
          {second ? (
            <span>{second}</span>
          ) : (
            <span lang={langOfName(edition.name, edition.lang)}>{edition.name}</span>
          )}
        </p>
        <h1 className="name">
          <a href={edition.frontHref}>
            <Wordmark frame={frame} />
          </a>
        </h1>
        <p className="ear">
          <Runs text={edition.description} languages={pageLanguagesOf(edition)} />
        </p>
      </div>
      {children}
    </header>
  );
}

/** The nameplate of every other page. */
export function InnerMasthead({ frame, children }: { frame: FrameView; children: ReactNode }) {
  const words = wordsFor(frame.edition.lang);
  return (
    <header className="wrap">
      <div className="masthead">
        <p className="name">
          <a href={frame.edition.frontHref} aria-label={words.home(frame.siteName)}>
            <Wordmark frame={frame} />
          </a>
        </p>
        <p className="today">
          <Day frame={frame} />
        </p>
      </div>
      {children}
    </header>
  );
}
