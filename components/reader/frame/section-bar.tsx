import { Runs } from '../text/runs';
import { pageLanguagesOf } from '../text/page-languages';
import type { FrameView, NavLink } from '../view';
import { wordsFor } from '../words';

function Links({ frame, links }: { frame: FrameView; links: NavLink[] }) {
  return (
    <ul>
      {links.map(({ label, href, current }) => (
        <li key={href}>
          <a href={href} aria-current={current || undefined}>
            <Runs text={label} languages={pageLanguagesOf(frame.edition)} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The sections of the edition under the Scotch rule, and those within the current one. */
export function SectionBar({ frame }: { frame: FrameView }) {
  const words = wordsFor(frame.edition.lang);
  return (
    <>
      <div className="scotch">
        {frame.sections.length > 0 && (
          <nav className="sections" aria-label={words.sections}>
            <Links frame={frame} links={frame.sections} />
          </nav>
        )}
      </div>
      {frame.subsections.length > 0 && (
        <nav className="sections subsections" aria-label={words.subsections}>
          <Links frame={frame} links={frame.subsections} />
        </nav>
      )}
    </>
  );
}
