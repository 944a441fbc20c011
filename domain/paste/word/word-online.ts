import type { ItemFacts } from '../lists';
import { tagOf } from '../style';
import { renamed, unwrap } from '../tree';

/** Converts the HTML of Word for the web, where every paragraph and item is in a box, to plain HTML. */
export function fromWordOnline(root: Element): Map<Element, ItemFacts> {
  for (const box of root.querySelectorAll('.ListContainerWrapper')) unwrap(box);
  for (const heading of root.querySelectorAll('[role=heading][aria-level]')) {
    const level = Number(heading.getAttribute('aria-level'));
    if (tagOf(heading) === 'p' && level >= 1 && level <= 6) renamed(heading, `h${level}`);
  }
  const items = new Map<Element, ItemFacts>();
  for (const item of root.querySelectorAll('li[data-aria-level]')) {
    const ordered = tagOf(item.parentElement!) === 'ol';
    const start = Number(item.parentElement!.getAttribute('start')) || 1;
    const level = Number(item.getAttribute('data-aria-level')) || 1;
    items.set(item, { level, ordered, start, list: item.getAttribute('data-listid') });
  }
  return items;
}
