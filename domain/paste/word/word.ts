import { type Dropped, drop } from '@/domain/paste/dropped';
import type { ItemFacts } from '@/domain/paste/lists';
import { isElement, pointsOf, styleOf, styledWith, tagOf } from '@/domain/paste/style';
import { renamed, unwrap } from '@/domain/paste/tree';
import { removeMarker } from './word-markers';
import { removeShapes } from './word-shapes';

/** Converts the HTML of Word, Outlook and WPS to plain HTML; returns the recorded list data of each item. */
export function fromWord(root: Element, dropped: Dropped): Map<Element, ItemFacts> {
  takeBookmarks(root);
  removeShapes(root, dropped);
  takeComments(root, dropped);
  takeDeletions(root, dropped);
  readHeadings(root);
  return readItems(root);
}

/** Bookmarks are empty spans between paragraphs, which would split a list in two. */
function takeBookmarks(root: Element): void {
  for (const bookmark of styledWith(root, 'mso-bookmark'))
    if (tagOf(bookmark) === 'span' && !bookmark.childNodes.length) bookmark.remove();
}

function takeComments(root: Element, dropped: Dropped): void {
  const lists: Element[] = [];
  let comments = 0;
  for (const element of styledWith(root, 'mso-element')) {
    const role = styleOf(element).get('mso-element');
    if (role === 'comment') comments++;
    if (role === 'comment-list') lists.push(element);
  }
  const marks = root.querySelectorAll('.msocomanchor, .MsoCommentReference, .msocomoff');
  drop(dropped, 'comments', comments || root.querySelectorAll('.msocomanchor').length);
  for (const element of [...lists, ...marks]) element.remove();
}

/** Text deleted in tracked changes is not part of the text; inserted text is. */
function takeDeletions(root: Element, dropped: Dropped): void {
  const deletions = [...root.querySelectorAll('del, .msoDel')].filter(
    element => !element.parentElement?.closest('del, .msoDel'),
  );
  drop(dropped, 'deletions', deletions.length);
  for (const deletion of deletions) deletion.remove();
}

function readHeadings(root: Element): void {
  for (const paragraph of root.querySelectorAll('p')) {
    const level = Number(styleOf(paragraph).get('mso-outline-level'));
    if (/\bMsoTitle/.test(paragraph.className)) renamed(paragraph, 'h1');
    else if (level >= 1 && level <= 6 && !paragraph.closest('td, li')) renamed(paragraph, `h${level}`);
  }
}

interface OpenLevel {
  level: number;
  margin: number;
}

/** Word writes list items as styled paragraphs; an HTML list may be between them. */
function readItems(root: Element): Map<Element, ItemFacts> {
  const items = new Map<Element, ItemFacts>();
  const parents = new Set<Element>();
  for (const element of styledWith(root, 'mso-list')) {
    const facts = factsOf(element);
    if (!facts) continue;
    const marker = removeMarker(element);
    if (/^h[1-6]$/.test(tagOf(element))) continue;
    const inList = tagOf(element) === 'li';
    const item = inList ? element : renamed(element, 'li');
    item.setAttribute('data-margin', String(marginOf(element)));
    const ordered = marker === null ? tagOf(item.parentElement!) === 'ol' : marker.ordered;
    items.set(item, { ...facts, ordered, start: marker?.start ?? 1 });
    parents.add(item.parentElement!);
  }
  for (const parent of parents) readContinuations(parent, items);
  return items;
}

/** `mso-list: l1 level2 lfo1`: the list, and the level. */
function factsOf(element: Element): Pick<ItemFacts, 'level' | 'list'> | null {
  const match = /^(l\d+)\s+level(\d)/.exec(styleOf(element).get('mso-list') ?? '');
  return match ? { list: match[1], level: Number(match[2]) } : null;
}

const LIST_PARAGRAPH_MARGIN = 36;

const marginOf = (element: Element): number | null =>
  pointsOf(styleOf(element).get('margin-left')) ??
  (/MsoListParagraph/.test(element.className) ? LIST_PARAGRAPH_MARGIN : null);

/** Paragraphs without a marker that are indented like the item before them are part of that item. */
function readContinuations(parent: Element, items: Map<Element, ItemFacts>): void {
  let open: OpenLevel[] = [];
  for (const element of [...parent.childNodes].filter(isElement)) {
    const facts = items.get(element);
    if (facts) {
      open = open.filter(({ level }) => level < facts.level);
      open.push({ level: facts.level, margin: Number(element.getAttribute('data-margin')) });
      continue;
    }
    if (/^[uo]l$/.test(tagOf(element))) continue;
    const margin = tagOf(element) === 'p' ? marginOf(element) : null;
    const of = margin === null ? undefined : open.findLast(level => Math.abs(level.margin - margin) < 3);
    if (!of) {
      open = [];
      continue;
    }
    open = open.filter(({ level }) => level <= of.level);
    items.set(renamed(element, 'li'), {
      level: of.level,
      ordered: false,
      start: 1,
      list: null,
      goesOn: true,
    });
  }
}

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
