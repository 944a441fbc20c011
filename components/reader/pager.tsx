import type { FrameView, NavLink } from './view';
import { wordsFor } from './words';

/** The pages of older stories. */
export function Pager({ frame, pages }: { frame: FrameView; pages: NavLink[] }) {
  if (pages.length < 2) return null;
  return (
    <nav className="pager" aria-label={wordsFor(frame.edition.lang).pages}>
      {pages.map(({ label, href, current }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
