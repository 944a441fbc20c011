import { isElement, isText, styleOf, tagOf } from './style';
import { descendants, isBlankText } from './tree';

const MARKER = /^[[(]?[\p{L}\p{N}*†‡§]{1,5}[\])]?$/u;
const LIMIT = 2000;

/**
 * Extracts footnotes: the text of each, by the element of its reference. Word, LibreOffice, WordPress,
 * Wikipedia and Pandoc have different formats, but in all of them a short mark links to a note that links
 * back to the mark.
 */
export function takeFootnotes(root: Element): Map<Element, string> {
  const places = new Map<string, Element>();
  for (const element of root.querySelectorAll('[id], a[name]'))
    for (const name of [element.getAttribute('name'), element.getAttribute('id')])
      if (name) places.set(name, element);

  const footnotes = new Map<Element, string>();
  const notes = new Set<Element>();
  for (const reference of root.querySelectorAll('a[href*="#"]')) {
    // A note links back with an equally short mark, and follows its reference.
    if ([...notes].some(note => note.contains(reference))) continue;
    if (!MARKER.test((reference.textContent ?? '').trim())) continue;
    const target = places.get(placeOf(reference));
    const note = target && noteAround(target);
    if (!note || note.contains(reference) || !leadsBack(note, reference)) continue;
    const text = textOf(note);
    if (!text || text.length > LIMIT) continue;
    footnotes.set(reference, text);
    notes.add(note);
  }
  for (const note of notes) takeAway(note, root);
  return footnotes;
}

const placeOf = (link: Element) => {
  const href = link.getAttribute('href') ?? '';
  const place = href.slice(href.indexOf('#') + 1);
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
};

/** The block of a note: a list item, the block marked as a note, or its paragraph. */
function noteAround(target: Element): Element | null {
  let paragraph: Element | null = null;
  for (let element: Element | null = target; element; element = element.parentElement) {
    const tag = tagOf(element);
    if (/^(h[1-6]|td|th|body)$/.test(tag)) break;
    if (tag === 'li' || /^(foot|end)note$/.test(styleOf(element).get('mso-element') ?? '')) return element;
    if (/^sd(foot|end)note\d+$/.test(element.id)) return element;
    if (!paragraph && /^(p|div|dd|aside)$/.test(tag)) paragraph = element;
  }
  return paragraph;
}

/** Whether a link in the note targets the reference, by its own name or that of a close ancestor. */
function leadsBack(note: Element, reference: Element): boolean {
  const names = new Set<string>();
  let near: Element | null = reference;
  for (let steps = 0; near && steps < 4; steps++, near = near.parentElement)
    for (const name of [near.id, near.getAttribute('name')]) if (name) names.add(name);
  return [...note.querySelectorAll('a[href*="#"]')].some(link => names.has(placeOf(link)));
}

/** The text of a note without its back links. */
function textOf(note: Element): string {
  let text = '';
  for (const node of descendants(note)) {
    if (!isText(node)) {
      if (isElement(node) && /^(p|div|br|li)$/.test(tagOf(node))) text += ' ';
      continue;
    }
    if (!isBackLink(node.parentElement, note)) text += node.textContent ?? '';
  }
  return text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[\u21a9\u2191]\ufe0e?/g, '')
    .trim();
}

function isBackLink(element: Element | null, note: Element): boolean {
  for (let near = element; near && near !== note; near = near.parentElement)
    if (tagOf(near) === 'a') return /#/.test(near.getAttribute('href') ?? '') && isMark(near);
  return false;
}

const isMark = (link: Element) => {
  const text = (link.textContent ?? '').trim();
  return MARKER.test(text) || /^[^\p{L}\p{N}]{0,3}$/u.test(text);
};

/** Removes a note, and with the last one its container. */
function takeAway(note: Element, root: Element): void {
  let element: Element | null = note;
  do {
    const parent: Element | null = element.parentElement;
    element.remove();
    element = parent;
  } while (element && element !== root && isBlankText(element.textContent) && !element.querySelector('img'));
}
