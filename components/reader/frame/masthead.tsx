import type { ReactNode } from 'react';
import { fullDay, machineTime } from '@/domain/time/printed-time';
import { Runs } from '../text/runs';
import { langOfName, pageLanguagesOf } from '../text/page-languages';
import type { FrameView } from '../view';
import { wordsFor } from '../words';

/** The paper's name; the ink dot after it is drawn by the stylesheet. */
export function Wordmark({ frame }: { frame: FrameView }) {
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

function Day({ frame }: { frame: FrameView }) {
  const { zone, lang } = frame.edition;
  return (
    <time dateTime={machineTime(frame.madeAt, zone).slice(0, 10)}>{fullDay(frame.madeAt, zone, lang)}</time>
  );
}

/** The nameplate of a front, with its ears; the name is the page's heading. */
export function FrontMasthead({ frame, children }: { frame: FrameView; children: ReactNode }) {
  const { edition } = frame;
  return (
    <header className="wrap">
      <div className="masthead masthead--front">
        <p className="ear">
          <b>
            <Day frame={frame} />
          </b>{' '}
          <span lang={langOfName(edition.name, edition.lang)}>{edition.name}</span>
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
