import { Unreadable } from '@/domain/imports/unreadable';
import { xmlTree, type XmlElement } from '@/domain/imports/xml-tree';
import { isAnpa, readAnpa } from './anpa';
import { readAtom, readRss } from './feeds';
import { isIptc7901, readIptc7901 } from './iptc7901';
import { readNewsml1, readNewsmlG2 } from './newsml';
import { isData, isNinjs, readJsonFeed, readNinjs } from './ninjs';
import { readNitf } from './nitf';
import { createKey } from './text-key';
import { boundedItem, type WireItem } from './wire-item';

/** The maximum number of stories in a document of an agency. */
const MAX_ITEMS = 1_000;

/**
 * Reads what an agency sends: ninjs, NewsML-G2, NewsML 1, NITF, IPTC 7901, ANPA 1312, RSS, Atom or JSON Feed, detected
 * by its first characters.
 * @throws Unreadable
 */
export function readWire(text: string): WireItem[] {
  const items = itemsIn(text.replace(/^\ufeff/, ''))
    .slice(0, MAX_ITEMS)
    .map(boundedItem)
    .filter(saysSomething)
    .map(item => ({ ...item, guid: item.guid || createKey(item.slug || item.headline, item.source) }));
  const read = items.filter(({ guid }) => guid !== ':');
  if (!read.length) throw new Unreadable('no-items');
  return read;
}

/** A kill or a hold often consists of only an id and a state. */
const saysSomething = ({ guid, headline, slug, html, state }: WireItem): boolean =>
  Boolean(headline || html || (state !== 'usable' && (guid || slug)));

function itemsIn(text: string): WireItem[] {
  const start = text.trimStart();
  if (/^[[{]/.test(start)) return fromJson(start);
  if (start.startsWith('<')) return fromXml(start);
  if (isAnpa(text)) return readAnpa(text, MAX_ITEMS);
  if (isIptc7901(text)) return [readIptc7901(text)];
  throw new Unreadable('unknown-format');
}

function fromJson(text: string): WireItem[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Unreadable('damaged-file');
  }
  if (isData(data) && /jsonfeed\.org/.test(String(data.version))) return readJsonFeed(data);
  const items = (Array.isArray(data) ? data : [data]).slice(0, MAX_ITEMS).filter(isData).map(unwrapped);
  const stories = items.filter(isNinjs);
  if (!stories.length) throw new Unreadable('unknown-format');
  return stories.map(readNinjs);
}

/** The story in an answer of an agency's service. */
function unwrapped(data: Record<string, unknown>): Record<string, unknown> {
  const inner = isData(data.data) && isData(data.data.item) ? data.data.item : data.item;
  return !isNinjs(data) && isData(inner) ? inner : data;
}

/** A document type without internal entities, as in NITF. It is never loaded. */
const PLAIN_DOCTYPE = /<!DOCTYPE\s[^[\]>]{0,500}>/i;

function fromXml(text: string): WireItem[] {
  const root = xmlTree(text.replace(PLAIN_DOCTYPE, ''));
  const reader = READERS[root.name];
  if (!reader) throw new Unreadable('unknown-format', root.name);
  return reader(root);
}

const READERS: Record<string, ((root: XmlElement) => WireItem[]) | undefined> = {
  newsItem: readNewsmlG2,
  newsMessage: readNewsmlG2,
  packageItem: readNewsmlG2,
  NewsML: readNewsml1,
  nitf: root => [readNitf(root)],
  rss: readRss,
  RDF: readRss,
  feed: readAtom,
  entry: readAtom,
};
