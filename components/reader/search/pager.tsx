import type { FrameView, NavLink } from '../view';
import { wordsFor } from '../words';

/** Numbered pages of what a search found. */
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

/** The pages before and after the current one; null where there are none. */
export function nearbyPages(pages: NavLink[]): { previous: string | null; next: string | null } {
  const at = pages.findIndex(({ current }) => current);
  const href = (index: number) => (at < 0 ? null : (pages[index]?.href ?? null));
  return { previous: href(at - 1), next: href(at + 1) };
}
