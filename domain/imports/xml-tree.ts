import { SaxesParser } from 'saxes';
import { Unreadable } from './unreadable';

/** An element of an XML document, with names as in `NAMES`. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Limits of one document. */
export const XML_LIMITS = { depth: 200, elements: 1_000_000 } as const;

/** Our prefixes of known namespaces, regardless of those in a document. */
const NAMES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://search.yahoo.com/mrss/': 'media',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.w3.org/2000/svg': 'svg',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

const nameOf = ({ uri, local }: { uri: string; local: string }) => {
  const prefix = NAMES[uri];
  return prefix ? `${prefix}:${local}` : local;
};

/**
 * The root of an XML document. Document types are refused, so a document cannot define entities.
 * @throws Unreadable
 */
export function xmlTree(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [top];
  let elements = 0;
  parser.on('error', error => {
    throw new Unreadable('not-well-formed', error.message);
  });
  parser.on('doctype', () => {
    throw new Unreadable('declares-entities');
  });
  parser.on('opentag', tag => {
    if (open.length > XML_LIMITS.depth) throw new Unreadable('too-deep');
    if (++elements > XML_LIMITS.elements) throw new Unreadable('too-many-elements');
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) attributes[nameOf(attribute)] = attribute.value;
    const element = { name: nameOf(tag), attributes, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  const addText = (words: string) => open.at(-1)!.children.push(words);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => open.pop());
  parser.write(text.replace(/^\ufeff/, '')).close();
  const root = top.children.find(isXmlElement);
  if (!root) throw new Unreadable('not-well-formed');
  return root;
}

export const isXmlElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string';

export const childrenOf = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children ?? []).filter(isXmlElement).filter(child => !name || child.name === name);

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.filter(isXmlElement).find(child => child.name === name);

/** The first descendant with this name. */
export function descendantOf(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of childrenOf(element)) {
    const found = child.name === name ? child : descendantOf(child, name);
    if (found) return found;
  }
  return undefined;
}

/** The words of an element and all below it. */
export const xmlText = (element: XmlElement): string =>
  element.children.map(child => (isXmlElement(child) ? xmlText(child) : child)).join('');
