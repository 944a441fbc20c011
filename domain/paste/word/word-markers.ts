import { isComment, styledWith, styleOf } from '../style';
import { descendants } from '../tree';

/** The number or bullet that Word wrote before an item. */
export interface Marker {
  ordered: boolean;
  start: number;
}

/** Removes the list marker from an item; null when none can be recognised in its text. */
export function removeMarker(item: Element): Marker | null {
  const typed = styledWith(item, 'mso-list').filter(element => styleOf(element).get('mso-list') === 'ignore');
  const nodes: Node[] = typed.length ? typed : betweenComments(item);
  if (!nodes.length) return null;
  const text = nodes.map(({ textContent }) => textContent).join('');
  for (const node of nodes) node.parentNode?.removeChild(node);
  return markerOf(text.replace(/[\s\u00a0]+/g, ''));
}

/** Content that Word writes only for programs without list support. */
function betweenComments(item: Element): Node[] {
  for (const node of descendants(item)) {
    if (!isComment(node) || !/^\[if !supportLists\]/i.test(node.textContent ?? '')) continue;
    const nodes: Node[] = [];
    for (let next = node.nextSibling; next && !isComment(next); next = next.nextSibling) nodes.push(next);
    return nodes;
  }
  return [];
}

const CHINESE = '零一二三四五六七八九十';
const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** A typed marker: a number followed by a stop, else a bullet. */
export function markerOf(text: string): Marker {
  const match = /^[(（[]?(\d+(?:\.\d+)*|[a-z]+|[零一二三四五六七八九十百]+)[.)）\]、．:]$/i.exec(text);
  const number = match?.[1];
  if (!number)
    return { ordered: /^\d+(\.\d+)*$/.test(text), start: Number(/(?<!\d)\d+$/.exec(text)?.[0] ?? 1) };
  return { ordered: true, start: startOf(number.toLowerCase()) };
}

/** The value of a number in digits, letters, Roman or Chinese numerals. */
function startOf(number: string): number {
  const digits = /(?<!\d)\d+$/.exec(number)?.[0];
  if (digits) return Math.min(Number(digits), 1_000_000);
  if (number.length === 1 && CHINESE.includes(number)) return CHINESE.indexOf(number);
  // A single "i" starts a Roman list: no list starts at the ninth letter.
  if (/^([ivxlcdm]{2,}|i|v|x)$/.test(number)) return romanValue(number);
  return /^[a-z]$/.test(number) ? number.charCodeAt(0) - 96 : 1;
}

function romanValue(numeral: string): number {
  const values = [...numeral].map(letter => ROMAN[letter]!);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
