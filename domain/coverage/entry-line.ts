import type { Body } from '@/domain/document/body';
import { bodyToText } from '@/domain/document/write';

/** In UTF-16 units. */
const LONGEST = 110;

/** The one-line form of an entry: its title, or the start of its text. */
export function entryLine({ title, body }: { title: string; body: Body }): string {
  if (title) return title;
  const text = bodyToText(body)
    .replace(/[ \t\n]+/g, ' ')
    .trim();
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  // Chinese has no spaces to cut at. Surrogate pairs are not split.
  const kept = space > LONGEST / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${kept}…`;
}
