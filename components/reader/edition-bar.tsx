import { langOfName } from './tongue';
import type { FrameView } from './view';
import { wordsFor } from './words';

/** Each edition in its own language and ink. On a story the links lead to its versions. */
export function EditionBar({ frame }: { frame: FrameView }) {
  const words = wordsFor(frame.edition.lang);
  return (
    <nav className="editions" aria-label={words.editions}>
      <div className="wrap">
        <ul>
          {frame.editions.map(({ code, label, href, lang, current }) => (
            <li key={code}>
              <a
                className="dot"
                data-edition={code}
                href={href}
                lang={langOfName(label, lang)}
                hrefLang={lang}
                aria-current={current || undefined}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
        <a className="staff" href="/newsroom">
          {words.staff}
        </a>
      </div>
    </nav>
  );
}
