import { Runs } from '../text/runs';
import { pageLanguagesOf } from '../text/page-languages';
import type { CrumbView, FrameView } from '../view';
import { wordsFor } from '../words';

/** Home, then the sections that hold the page. */
export function Breadcrumb({ frame, crumbs }: { frame: FrameView; crumbs: CrumbView[] }) {
  const words = wordsFor(frame.edition.lang);
  if (!crumbs.length) return null;
  return (
    <nav className="crumbs" aria-label={words.breadcrumb}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>
              <Runs text={label || words.start} languages={pageLanguagesOf(frame.edition)} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
