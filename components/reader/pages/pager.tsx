import { inOneLine } from '../text/page-languages';
import type { FrameView, NavLink } from '../view';
import { wordsFor } from '../words';

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

/** The pages before and after the current one, where there are any. */
export function pagesBeside(pages: NavLink[]): { previous?: NavLink; next?: NavLink } {
  const at = pages.findIndex(({ current }) => current);
  return at < 0 ? {} : { previous: pages[at - 1], next: pages[at + 1] };
}

/** The title of one page of several; the first goes by the plain name. */
export function pagedTitle(frame: FrameView, name: string, pages: NavLink[]): string {
  const at = pages.findIndex(({ current }) => current);
  const title = inOneLine(name);
  return at > 0 ? `${title}, ${wordsFor(frame.edition.lang).pageNumber(Number(pages[at]!.label))}` : title;
}
