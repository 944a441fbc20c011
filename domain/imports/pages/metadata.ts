import { bylineIn } from '../byline-line';
import type { ForeignName, ForeignPerson } from '../item';
import { parseUrl } from '@/domain/web-address';

/** The data about a story in its page, besides the text. */
export interface PageMetadata {
  headline: string;
  standfirst: string;
  people: ForeignPerson[];
  sections: ForeignName[];
  topics: ForeignName[];
  address: string | null;
  picture: string | null;
  publishedAt: string | null;
  changedAt: string | null;
  lang: string | null;
}

const MAX_DATA_LENGTH = 300_000;
const MAX_NAMES = 40;
const STORY = /(?:Article|BlogPosting|NewsArticle|Report|Review)$/;

/** Reads the head of a page: structured data first, then the tags of other services. */
export function pageFacts(page: Document): PageMetadata {
  const data = structuredData(page);
  const meta = (...names: string[]) => {
    for (const name of names) {
      const element = page.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      );
      const content = clean(element?.getAttribute('content') ?? '');
      if (content) return content;
    }
    return '';
  };
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const address = [canonical, meta('og:url'), savedFrom(page)].find(isWeb) ?? null;
  const authors = namesIn(data?.author);
  const author = meta('author', 'article:author', 'byl', 'parsely-author', 'dc.creator', 'sailthru.author');
  const people = authors.length ? authors : isWeb(author) ? [] : splitNames(author);
  return {
    headline: textOf(data?.headline) || meta('og:title', 'twitter:title', 'dc.title') || titleOf(page),
    standfirst: meta('og:description', 'description', 'twitter:description') || textOf(data?.description),
    people: people.map(name => ({ foreignId: name, name, email: '' })),
    sections: foreignNames([...namesIn(data?.articleSection), meta('article:section')]),
    topics: foreignNames([...splitList(data?.keywords), ...splitList(meta('news_keywords', 'keywords'))]),
    ...{ address, picture: pictureIn(data?.image) ?? (meta('og:image', 'twitter:image') || null) },
    publishedAt: momentIn(
      textOf(data?.datePublished) ||
        meta('article:published_time', 'datePublished', 'dc.date', 'date', 'parsely-pub-date'),
    ),
    changedAt: momentIn(textOf(data?.dateModified) || meta('article:modified_time', 'dateModified')),
    lang: page.documentElement?.getAttribute('lang') || null,
  };
}

const clean = (text: string) => text.replace(/\s+/g, ' ').trim();
const textOf = (value: unknown): string => (typeof value === 'string' ? clean(value) : '');
const isWeb = (address: string) => /^https?:\/\//i.test(address) && parseUrl(address) !== null;

/** The title of a page without the name of its site. */
function titleOf(page: Document): string {
  const title = clean(page.querySelector('title')?.textContent ?? '');
  const parts = title.split(/\s[|»·–—-]\s/);
  return parts.length > 1 && parts[0]!.length >= 10 ? parts[0]! : title;
}

/** The address that a browser wrote into a page when saving it. */
function savedFrom(page: Document): string {
  for (const node of page.childNodes) {
    const [, address] =
      /saved from url=\(\d+\)(\S+)/.exec(node.nodeType === 8 ? (node.textContent ?? '') : '') ?? [];
    if (address) return address;
  }
  return '';
}

type Data = Record<string, unknown>;

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The structured data (JSON-LD) of the story of a page; null without any. */
function structuredData(page: Document): Data | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > MAX_DATA_LENGTH) continue;
    try {
      const story = storyIn(JSON.parse(text));
      if (story) return story;
    } catch {
      // Not JSON.
    }
  }
  return null;
}

function storyIn(value: unknown): Data | null {
  const list = Array.isArray(value)
    ? value
    : isData(value) && Array.isArray(value['@graph'])
      ? value['@graph']
      : [value];
  return (
    list.filter(isData).find(({ '@type': type }) => [type].flat().some(one => STORY.test(String(one)))) ??
    null
  );
}

/** The names in a value of structured data. */
function namesIn(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list
    .map(one => textOf(isData(one) ? one.name : one))
    .filter(name => name && !isWeb(name))
    .slice(0, MAX_NAMES);
}

function splitNames(author: string): string[] {
  const line = bylineIn(author);
  if (line.length) return line.map(({ name }) => name);
  return author.length > 120
    ? []
    : author
        .split(/,|;|\s(?:and|et|und|y)\s/)
        .map(clean)
        .filter(Boolean);
}

const splitList = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(textOf) : textOf(value).split(',')).map(clean).filter(Boolean);

const foreignNames = (names: string[]): ForeignName[] =>
  [...new Set(names.filter(Boolean))].slice(0, MAX_NAMES).map(name => ({ foreignId: name, name }));

function pictureIn(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const address = textOf(isData(first) ? first.url : first);
  return isWeb(address) ? address : null;
}

/** A time as ISO; a time without a zone is taken as UTC. Null for none. */
export function momentIn(text: string): string | null {
  if (!/\d{4}/.test(text) || text.length > 60) return null;
  const time = Date.parse(
    /(?:Z|[+-]\d\d:?\d\d|GMT|[A-Z]{3,4})$/.test(text) ? text : `${text.replace(' ', 'T')}Z`,
  );
  return Number.isNaN(time) || time < 0 ? null : new Date(time).toISOString();
}
