import { langOfName } from '../text/page-languages';
import type { FrameView } from '../view';
import { wordsFor } from '../words';

/** Each edition in its own language and ink. On a story the links lead to its versions. */
export function EditionBar({ frame }: { frame: FrameView }) {
  const words = wordsFor(frame.edition.lang);
  return (
    <nav className="editions" aria-label={words.editions}>
      <div className="wrap">
        <ul>
          {frame.editions.map(({ code, ink, label, shortLabel, href, lang, current }) => (
            <li key={code}>
              <a
                className="dot"
                data-ink={ink}
                href={href}
                lang={langOfName(label, lang)}
                hrefLang={lang}
                aria-current={current || undefined}
              >
                {shortLabel === label ? (
                  label
                ) : (
                  <>
                    <span className="long">{label}</span>
                    <span className="short">{shortLabel}</span>
                  </>
                )}
              </a>
            </li>
          ))}
        </ul>
        <a className="find" href={frame.listHrefs.search}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="6.75" cy="6.75" r="4.75" />
            <path d="m10.25 10.25 4 4" />
          </svg>
          <span>{words.searchTitle}</span>
        </a>
        <a className="staff" href="/newsroom">
          {words.staff}
        </a>
      </div>
    </nav>
  );
}
