import { htmlText } from '@/domain/imports/html';
import { isXmlElement, type XmlElement } from '@/domain/imports/xml-tree';

/** Supported elements of HTML and NITF, and the HTML elements that they become. */
const TAGS: Record<string, string> = {
  ...{ p: 'p', h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h3', h5: 'h3', h6: 'h3', hl1: 'h2', hl2: 'h3' },
  ...{
    ul: 'ul',
    ol: 'ol',
    li: 'li',
    dl: 'ul',
    dt: 'li',
    dd: 'li',
    blockquote: 'blockquote',
    bq: 'blockquote',
  },
  ...{ table: 'table', tr: 'tr', td: 'td', th: 'th', thead: 'thead', tbody: 'tbody', tfoot: 'tfoot' },
  ...{ strong: 'strong', b: 'strong', em: 'em', i: 'em', u: 'u', sup: 'sup', sub: 'sub', q: 'em' },
  ...{ br: 'br', hr: 'hr', pre: 'p', figure: 'figure', figcaption: 'figcaption' },
};
const LEFT_OUT = new Set(['script', 'style', 'media', 'object', 'iframe', 'embed', 'form', 'svg', 'math']);

/**
 * The inner HTML of an element: paragraphs, headings, lists, tables and marks; other elements are replaced with their
 * words.
 */
export const innerHtml = (element: XmlElement): string =>
  element.children.map(child => (isXmlElement(child) ? outerHtml(child) : htmlText(child))).join('');

function outerHtml(element: XmlElement): string {
  const name = element.name.toLowerCase();
  if (LEFT_OUT.has(name)) return '';
  const inner = innerHtml(element);
  if (name === 'a') return linked(element.attributes.href, inner);
  const tag = TAGS[name];
  if (tag === undefined) return inner;
  return tag === 'br' || tag === 'hr' ? `<${tag}>` : `<${tag}>${inner}</${tag}>`;
}

const linked = (href: string | undefined, inner: string): string =>
  /^https?:\/\//i.test(href ?? '') ? `<a href="${htmlText(href!)}">${inner}</a>` : inner;
