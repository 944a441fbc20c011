import { htmlText } from '@/domain/imports/html';
import { embargoIn, paragraphs, priorityIn, stateIn, wireMoment } from './values';
import { emptyWireItem, type WireItem, type WirePicture } from './wire-item';

type Data = Record<string, unknown>;

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const listOf = (value: unknown): Data[] => (Array.isArray(value) ? value.filter(isData) : []);

/** A property by any of its spellings: ninjs 1 and 2 use lower case, ninjs 3 uses camel case. */
function valueOf(data: Data, ...names: string[]): unknown {
  for (const name of names) if (data[name] !== undefined && data[name] !== null) return data[name];
  return undefined;
}
const textIn = (data: Data, ...names: string[]): string => textOf(valueOf(data, ...names));

/** Whether an object may be a story in ninjs. */
export const isNinjs = (data: Data): boolean =>
  ['headline', 'headlines', 'body_html', 'body_text', 'bodies', 'pubstatus', 'pubStatus'].some(
    name => data[name] !== undefined,
  ) ||
  (data.uri !== undefined && data.type !== undefined);

/** Reads a story in ninjs 1.0 to 3.1. */
export function readNinjs(data: Data): WireItem {
  const guid = textIn(data, 'guid', 'uri', 'altid', 'itemid', 'id', '_id');
  const byRole = (plural: string, wanted: RegExp): string => {
    const all = listOf(data[plural]);
    const found = all.find(one => wanted.test(textIn(one, 'role'))) ?? all[0];
    return found ? textIn(found, 'value') : '';
  };
  const source = textIn(
    data,
    'source',
    'provider',
    'creditline',
    'creditLine',
    'copyrightholder',
    'copyrightHolder',
  );
  return {
    ...emptyWireItem(guid),
    version: textIn(data, 'version'),
    versionAt: wireMoment(
      textIn(data, 'versioncreated', 'versionCreated', 'contentmodified', 'contentModified'),
    ),
    ...embargoIn(
      textIn(data, 'embargoed', 'embargoUntil', 'embargo'),
      stateIn(textIn(data, 'pubstatus', 'pubStatus')),
    ),
    isCorrection: signalsOf(data).some(signal => /correct/i.test(signal)),
    headline: textIn(data, 'headline', 'title') || byRole('headlines', /main|headline/i),
    standfirst:
      textIn(data, 'description_text', 'abstract') || byRole('descriptions', /main|summary|caption/i),
    slug: textIn(data, 'slugline', 'slug'),
    byline: textIn(data, 'byline', 'by') || bylineOf(data),
    dateline: textOf(data.located) || textIn(isData(data.located) ? data.located : {}, 'name', 'city'),
    lang: textIn(data, 'language') || null,
    ...{ source, credit: textIn(data, 'creditline', 'creditLine') },
    priority: priorityIn(valueOf(data, 'urgency', 'priority', 'editorialpriority')),
    editorsNote: textIn(data, 'ednote', 'edNote', 'editornote'),
    rights: [textIn(data, 'copyrightnotice', 'copyrightNotice'), textIn(data, 'usageterms', 'usageTerms')]
      .filter(Boolean)
      .join(' '),
    subjects: ['subject', 'subjects', 'keywords', 'places', 'place'].flatMap(name => namesIn(data[name])),
    html: htmlOf(data),
    pictures: picturesOf(data),
    address: /^https?:/.test(textOf(data.uri)) && textOf(data.uri) !== guid ? textOf(data.uri) : null,
  };
}

const signalsOf = (data: Data): string[] =>
  ['signals', 'signal', 'genre', 'genres'].flatMap(name => namesIn(data[name]));

const namesIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(one => textOf(one) || (isData(one) ? textIn(one, 'name', 'literal', 'code') : []))
    : [];

const bylineOf = (data: Data): string => {
  const names = ['authors', 'infosources', 'infoSources'].map(name => namesIn(data[name]).join(', '));
  return names[0] ?? '';
};

function htmlOf(data: Data): string {
  const html = textIn(data, 'body_html', 'body_xhtml', 'bodyHtml');
  if (html) return html;
  const plain = textIn(data, 'body_text', 'bodyText');
  const bodies = listOf(data.bodies);
  const typeOf = (body: Data) => textIn(body, 'contenttype', 'contentType');
  const rich =
    bodies.find(body => /html/i.test(typeOf(body))) ??
    bodies.find(body => /html/i.test(textIn(body, 'role')));
  if (rich) return textIn(rich, 'value');
  const first = bodies[0];
  if (first)
    return /<\w/.test(textIn(first, 'value')) ? textIn(first, 'value') : paragraphs(textIn(first, 'value'));
  return plain ? paragraphs(plain) : '';
}

/** The pictures included in a story, or the item itself if it is a picture. */
function picturesOf(data: Data): WirePicture[] {
  const associations = Array.isArray(data.associations)
    ? listOf(data.associations)
    : isData(data.associations)
      ? Object.values(data.associations).filter(isData)
      : [];
  const all = textOf(data.type) === 'picture' ? [data, ...associations] : associations;
  return all.filter(one => !one.type || textOf(one.type) === 'picture').flatMap(pictureOf);
}

function pictureOf(data: Data): WirePicture[] {
  const renditions = Array.isArray(data.renditions)
    ? listOf(data.renditions)
    : isData(data.renditions)
      ? Object.values(data.renditions).filter(isData)
      : [];
  const largest = renditions
    .filter(
      one =>
        /^https?:\/\//.test(textIn(one, 'href')) &&
        !/video|audio/.test(textIn(one, 'mimetype', 'contentType', 'contenttype')),
    )
    .toSorted((one, other) => Number(other.width ?? 0) - Number(one.width ?? 0))[0];
  if (!largest) return [];
  const descriptions = listOf(data.descriptions);
  return [
    {
      address: textIn(largest, 'href'),
      alt: textIn(data, 'altText', 'alt_text', 'headline'),
      caption: textIn(data, 'description_text') || (descriptions[0] ? textIn(descriptions[0], 'value') : ''),
      credit: textIn(data, 'creditline', 'creditLine', 'byline', 'by', 'copyrightholder', 'copyrightHolder'),
    },
  ];
}

/** Reads a JSON Feed of any version. */
export function readJsonFeed(feed: Data): WireItem[] {
  const source = textOf(feed.title);
  return listOf(feed.items).map(item => {
    const address = textIn(item, 'url', 'external_url');
    const image = textIn(item, 'image', 'banner_image');
    const authors = [...listOf(item.authors), ...(isData(item.author) ? [item.author] : [])];
    return {
      ...emptyWireItem(textIn(item, 'id') || address),
      versionAt: wireMoment(textIn(item, 'date_modified', 'date_published')),
      headline: textIn(item, 'title'),
      standfirst: textIn(item, 'summary'),
      byline: namesIn(authors).join(', '),
      lang: textIn(item, 'language') || textOf(feed.language) || null,
      source,
      subjects: namesIn(item.tags),
      html: textIn(item, 'content_html') || paragraphs(textIn(item, 'content_text')),
      pictures: image ? [{ address: image, alt: '', caption: '', credit: '' }] : [],
      address: address || null,
    };
  });
}

/** A JSON text as HTML, for a value that may be plain or HTML. */
export const asHtml = (text: string): string => (/<\w[^>]*>/.test(text) ? text : `<p>${htmlText(text)}</p>`);
