import { childOf, childrenOf, xmlText, type XmlElement } from '@/domain/imports/xml-tree';
import { asHtml } from './ninjs';
import { wireMoment } from './values';
import { emptyWireItem, type WireItem, type WirePicture } from './wire-item';
import { innerHtml } from './xml-html';

const textIn = (element: XmlElement | undefined, ...names: string[]): string => {
  for (const name of names) {
    const child = childOf(element, name);
    const text = child && xmlText(child).trim();
    if (text) return text;
  }
  return '';
};

/** A text without the markup that feeds put into titles. */
const plain = (text: string): string =>
  text
    .replace(/<(script|style)\b[^]*?<\/\1>/gi, '')
    .replace(/<[^<>]{0,2000}>/g, '')
    .trim();

/** Reads RSS 0.9 to 2.0. */
export function readRss(root: XmlElement): WireItem[] {
  const channel = childOf(root, 'channel');
  const items = [...childrenOf(channel, 'item'), ...childrenOf(root, 'item')];
  const source = textIn(channel, 'title');
  const lang = textIn(channel, 'language', 'dc:language') || null;
  return items.map(item => {
    const address = textIn(item, 'link');
    const description = textIn(item, 'description', 'fullitem', 'body');
    const content = textIn(item, 'content:encoded', 'encoded');
    const body = childOf(item, 'body');
    return {
      ...emptyWireItem(textIn(item, 'guid') || address || textIn(item, 'title') || description.slice(0, 300)),
      versionAt: wireMoment(textIn(item, 'pubDate', 'dc:date', 'dcterms:modified')),
      headline: plain(textIn(item, 'title', 'media:title')),
      standfirst: content ? plain(description) : '',
      byline: plain(textIn(item, 'dc:creator', 'author')),
      source: textIn(item, 'source', 'dc:source') || source,
      ...{ lang, rights: textIn(item, 'dc:rights') || textIn(channel, 'copyright') },
      subjects: [
        ...childrenOf(item, 'category'),
        ...childrenOf(item, 'media:category'),
        ...childrenOf(item, 'dc:subject'),
      ].map(category => category.attributes.label ?? xmlText(category)),
      html: content
        ? asHtml(content)
        : body && !description
          ? innerHtml(body)
          : description && asHtml(description),
      pictures: picturesOf(item),
      address: address || null,
    };
  });
}

/** Reads Atom 0.3 and 1.0. */
export function readAtom(feed: XmlElement): WireItem[] {
  const entries = feed.name === 'entry' ? [feed] : childrenOf(feed, 'entry');
  return entries.map(entry => {
    const links = childrenOf(entry, 'link');
    const link = links.find(one => (one.attributes.rel ?? 'alternate') === 'alternate') ?? links[0];
    const address = link?.attributes.href ?? '';
    const content = childOf(entry, 'content') ?? childOf(entry, 'summary');
    const people = [...childrenOf(entry, 'author'), ...childrenOf(entry, 'contributor')];
    return {
      ...emptyWireItem(textIn(entry, 'id') || address || textIn(entry, 'title')),
      versionAt: wireMoment(textIn(entry, 'updated', 'modified', 'published', 'issued')),
      headline: plain(textIn(entry, 'title')),
      standfirst: childOf(entry, 'content') ? plain(textIn(entry, 'summary')) : '',
      byline: people
        .map(person => textIn(person, 'name'))
        .filter(Boolean)
        .join(', '),
      source: textIn(childOf(entry, 'source'), 'title') || textIn(feed, 'title'),
      lang: entry.attributes['xml:lang'] ?? feed.attributes['xml:lang'] ?? null,
      rights: textIn(entry, 'rights') || textIn(feed, 'rights'),
      subjects: childrenOf(entry, 'category').map(
        ({ attributes }) => attributes.label ?? attributes.term ?? '',
      ),
      html: content ? contentHtml(content) : '',
      pictures: picturesOf(entry),
      address: address || null,
    };
  });
}

function contentHtml(content: XmlElement): string {
  const type = (content.attributes.type ?? 'text').toLowerCase();
  if (
    content.attributes.mode === 'base64' ||
    (!/^(text|html|xhtml)$|text\/|xml/.test(type) && !content.attributes.mode)
  )
    return decoded(xmlText(content));
  if (type.includes('xhtml') || (type.includes('xml') && childrenOf(content).length))
    return innerHtml(content);
  return asHtml(xmlText(content).trim());
}

function decoded(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s+/g, '')), letter => letter.charCodeAt(0));
    return asHtml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return '';
  }
}

const EMPTY = { alt: '', caption: '', credit: '' };

function picturesOf(item: XmlElement): WirePicture[] {
  const media = [item, ...childrenOf(item, 'media:group')].flatMap(group =>
    childrenOf(group, 'media:content'),
  );
  const found = [
    ...media
      .filter(({ attributes }) => attributes.medium === 'image' || /^image\//.test(attributes.type ?? ''))
      .map(one => ({
        address: one.attributes.url ?? '',
        alt: '',
        caption: textIn(one, 'media:description', 'media:title') || textIn(item, 'media:description'),
        credit: textIn(one, 'media:credit') || textIn(item, 'media:credit'),
      })),
    ...childrenOf(item, 'enclosure')
      .filter(({ attributes }) => /^image\//.test(attributes.type ?? ''))
      .map(one => ({ ...EMPTY, address: one.attributes.url ?? '' })),
  ];
  const thumbnail = childOf(item, 'media:thumbnail')?.attributes.url;
  if (!found.length && thumbnail) found.push({ ...EMPTY, address: thumbnail });
  return found.filter(({ address }) => /^https?:\/\//.test(address));
}
