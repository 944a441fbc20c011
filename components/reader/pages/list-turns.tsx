import { inOneLine } from '../text/page-languages';
import { clockTime, fullDay } from '@/domain/time/printed-time';
import type { FrameView, TurnsView } from '../view';
import { wordsFor } from '../words';

/** Links from a page of a list to its first page and to the adjacent ones. */
export function ListTurns({ frame, turns, oldestFirst }: ListTurnsProps) {
  const words = wordsFor(frame.edition.lang).turns;
  const { first, previous, next } = oldestFirst ? words.oldestFirst : words.newestFirst;
  const links = [
    // The previous page is often the first one.
    { label: first, href: turns.previous === turns.first ? null : turns.first },
    { label: previous, href: turns.previous, rel: 'prev' },
    { label: next, href: turns.next, rel: 'next' },
  ].filter(({ href }) => href !== null);
  if (!links.length) return null;
  return (
    <nav className="pager" aria-label={words.label}>
      {links.map(({ label, href, rel }) => (
        <a key={label} href={href!} rel={rel}>
          {label}
        </a>
      ))}
    </nav>
  );
}

interface ListTurnsProps {
  frame: FrameView;
  turns: TurnsView;
  /** Whether the list runs from the oldest to the newest. */
  oldestFirst?: boolean;
}

/** The title of a page of a list; the first has the plain name, the others the time of their first story. */
export function titleOfPage(frame: FrameView, name: string, { at }: TurnsView): string {
  const title = inOneLine(name);
  if (!at) return title;
  const { locale, zone } = frame.edition;
  return `${title}, ${fullDay(at, zone, locale)}, ${clockTime(at, zone, locale)}`;
}
