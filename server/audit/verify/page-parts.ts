import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The parts of a page that are compared with the editors' content. */
export interface PageParts {
  /** All text that readers see, without spaces. */
  text: string;
  /** Every link and everything that is loaded. */
  links: string[];
  /** Inline scripts that a browser would run, and attributes that contain one. */
  scripts: string[];
}

/** Attributes that contain an address. */
const ADDRESSES = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'data',
  'poster',
  'srcset',
  'xlink:href',
  'data-player',
]);
/** Types of scripts that are data. */
const DATA_SCRIPTS = new Set(['application/ld+json', 'speculationrules']);

/** Text without the characters that may differ between words. */
export const withoutSpaces = (text: string) => text.replace(/[\s\u00ad\u200b\u2060]+/gu, '');

/** The parts of a page, read as a browser reads it. */
export function pageParts(html: string): PageParts {
  const parts: PageParts = { text: '', links: [], scripts: [] };
  const waiting: Node[] = [parse(html)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text')
      parts.text += withoutSpaces((node as DefaultTreeAdapterTypes.TextNode).value);
    if ('attrs' in node) readElement(node, parts);
    if (node.nodeName !== 'script' && node.nodeName !== 'style' && 'childNodes' in node)
      waiting.push(...node.childNodes.toReversed());
    if ('content' in node) waiting.push(node.content);
  }
  return parts;
}

function readElement(element: Element, { links, scripts }: PageParts): void {
  const attribute = new Map(element.attrs.map(({ name, value }) => [name, value]));
  for (const [name, value] of attribute) {
    if (name.startsWith('on')) scripts.push(`${element.nodeName} ${name}`);
    if (name === 'srcset') links.push(...value.split(',').map(one => one.trim().split(/\s/)[0]!));
    else if (ADDRESSES.has(name)) links.push(value);
  }
  const isRun = element.nodeName === 'script' && !DATA_SCRIPTS.has(attribute.get('type') ?? '');
  if (isRun && !attribute.has('src')) scripts.push('script');
  if (element.nodeName === 'meta' && attribute.get('http-equiv')?.toLowerCase() === 'refresh')
    links.push(attribute.get('content') ?? '');
}
