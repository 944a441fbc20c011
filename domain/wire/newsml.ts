import { childOf, childrenOf, descendantOf, xmlText, type XmlElement } from '@/domain/imports/xml-tree';
import { asHtml } from './ninjs';
import { allBelow, nitfHtml, readNitf, textBelow } from './nitf';
import { embargoIn, paragraphs, priorityIn, stateIn, stricter, wireMoment } from './values';
import { emptyWireItem, type WireItem, type WirePicture } from './wire-item';
import { innerHtml } from './xml-html';

const own = (element: XmlElement | undefined, name: string): string =>
  xmlText(childOf(element, name) ?? { name, attributes: {}, children: [] })
    .replace(/\s+/g, ' ')
    .trim();

const namedBy = (element: XmlElement | undefined): string => {
  const at = element?.attributes ?? {};
  return textBelow(element, 'name') || at.literal || at.qcode?.replace(/^\w+:/, '') || '';
};

/** Reads the news items of NewsML-G2, alone or in a message; pictures in a package go with its text. */
export function readNewsmlG2(root: XmlElement): WireItem[] {
  const items = root.name === 'newsItem' ? [root] : allBelow(root, 'newsItem');
  const read = items.map(item => ({ item, wire: newsItem(item) }));
  const isPicture = ({ item }: { item: XmlElement }) =>
    /picture|photo|graphic/.test(descendantOf(item, 'itemClass')?.attributes.qcode ?? '');
  const texts = read.filter(one => !isPicture(one));
  if (!texts.length) return read.map(({ wire }) => wire);
  const [first] = texts;
  if (texts.length === 1 && first) {
    const pictures = read.filter(isPicture).flatMap(({ wire }) => wire.pictures);
    return [{ ...first.wire, pictures: [...first.wire.pictures, ...pictures] }];
  }
  return texts.map(({ wire }) => wire);
}

function newsItem(item: XmlElement): WireItem {
  const meta = childOf(item, 'itemMeta');
  const content = childOf(item, 'contentMeta');
  const set = childOf(item, 'contentSet');
  const rights = childOf(item, 'rightsInfo');
  const nitf = set && descendantOf(set, 'nitf');
  const inner = nitf ? readNitf(nitf) : null;
  const signals = childrenOf(meta, 'signal').map(({ attributes }) => attributes.qcode ?? '');
  const status = childOf(meta, 'pubStatus')?.attributes;
  // A nil embargo has no end; some agencies write an empty one when there is none.
  const embargo =
    own(meta, 'embargoed') || (childOf(meta, 'embargoed')?.attributes.nil === 'true' ? 'until notice' : '');
  return {
    ...emptyWireItem(item.attributes.guid ?? ''),
    version: item.attributes.version ?? '',
    versionAt: wireMoment(own(meta, 'versionCreated')),
    ...withInner(embargoIn(embargo, stateIn(status?.qcode ?? status?.literal ?? '')), inner),
    isCorrection: inner?.isCorrection || signals.some(signal => /correct/i.test(signal)),
    headline: own(content, 'headline') || inner?.headline || textBelow(set, 'title') || own(meta, 'title'),
    standfirst: own(content, 'description') || inner?.standfirst || '',
    slug: own(content, 'slugline') || inner?.slug || '',
    byline: own(content, 'by') || namedBy(childOf(content, 'creator')) || inner?.byline || '',
    dateline: own(content, 'dateline') || namedBy(childOf(content, 'located')) || inner?.dateline || '',
    lang: childOf(content, 'language')?.attributes.tag ?? item.attributes['xml:lang'] ?? null,
    source: namedBy(childOf(meta, 'provider')) || namedBy(childOf(content, 'infoSource')),
    credit: own(content, 'creditline'),
    priority: priorityIn(own(content, 'urgency') || own(meta, 'urgency')),
    editorsNote: childrenOf(meta, 'edNote').map(xmlText).join('\n'),
    rights: [own(rights, 'copyrightNotice'), own(rights, 'usageTerms')].filter(Boolean).join(' '),
    subjects: [
      ...childrenOf(content, 'subject').map(namedBy),
      ...childrenOf(content, 'keyword').map(xmlText),
    ],
    html: set ? contentHtml(set) : '',
    pictures: [...picturesIn(set, item), ...(inner?.pictures ?? [])],
    address: null,
  };
}

type Release = Pick<WireItem, 'state' | 'embargoUntil'>;

/** The state and embargo of an item with those of the NITF inside: the stricter ones. */
const withInner = (outer: Release, inner: WireItem | null): Release => ({
  state: stricter(outer.state, inner?.state ?? 'usable'),
  embargoUntil:
    [outer.embargoUntil, inner?.embargoUntil ?? null]
      .filter(until => until !== null)
      .toSorted()
      .at(-1) ?? null,
});

function contentHtml(set: XmlElement): string {
  const nitf = descendantOf(set, 'nitf');
  if (nitf) return nitfHtml(nitf);
  const xml = childOf(set, 'inlineXML');
  if (xml) return innerHtml(descendantOf(xml, 'body') ?? xml).trim();
  const data = childOf(set, 'inlineData');
  const text = data ? xmlText(data).trim() : '';
  if (!text) return '';
  return /html/.test(data?.attributes.contenttype ?? '') ? asHtml(text) : paragraphs(text);
}

/** The largest rendition of a picture. */
function picturesIn(set: XmlElement | undefined, item: XmlElement): WirePicture[] {
  const renditions = childrenOf(set, 'remoteContent')
    .filter(
      ({ attributes }) =>
        /^https?:\/\//.test(attributes.href ?? '') && /^image\//.test(attributes.contenttype ?? 'image/'),
    )
    .toSorted((one, other) => Number(other.attributes.width ?? 0) - Number(one.attributes.width ?? 0));
  const [largest] = renditions;
  if (!largest) return [];
  const content = childOf(item, 'contentMeta');
  return [
    {
      address: largest.attributes.href!,
      alt: own(content, 'headline'),
      caption: own(content, 'description'),
      credit: own(content, 'creditline') || own(content, 'by'),
    },
  ];
}

/** Reads the news items of NewsML 1. */
export function readNewsml1(root: XmlElement): WireItem[] {
  const sent = childOf(root, 'NewsEnvelope');
  return allBelow(root, 'NewsItem').map(item => {
    const id = descendantOf(item, 'NewsIdentifier');
    const management = childOf(item, 'NewsManagement');
    const lines = descendantOf(item, 'NewsLines');
    const nitf = descendantOf(item, 'nitf');
    const inner = nitf ? readNitf(nitf) : null;
    const data = descendantOf(item, 'DataContent');
    const named = (name: string) => descendantOf(item, name)?.attributes.FormalName ?? '';
    return {
      ...emptyWireItem(
        textBelow(id, 'NewsItemId') || textBelow(id, 'PublicIdentifier') || textBelow(sent, 'TransmissionId'),
      ),
      version: textBelow(id, 'RevisionId'),
      versionAt: wireMoment(own(management, 'ThisRevisionCreated') || own(sent, 'DateAndTime')),
      ...withInner(
        { state: stateIn(childOf(management, 'Status')?.attributes.FormalName ?? ''), embargoUntil: null },
        inner,
      ),
      isCorrection: inner?.isCorrection ?? false,
      headline: textBelow(lines, 'HeadLine') || textBelow(lines, 'Headline') || inner?.headline || '',
      standfirst: textBelow(lines, 'SubHeadLine') || inner?.standfirst || '',
      slug: textBelow(lines, 'SlugLine') || textBelow(item, 'NameLabel'),
      byline: textBelow(lines, 'ByLine') || inner?.byline || '',
      dateline: textBelow(lines, 'DateLine') || inner?.dateline || '',
      lang: descendantOf(item, 'Language')?.attributes.FormalName ?? item.attributes['xml:lang'] ?? null,
      source: named('Provider') || textBelow(id, 'ProviderId'),
      credit: textBelow(lines, 'CreditLine'),
      priority: priorityIn(named('Urgency') || named('Priority')),
      rights: textBelow(lines, 'CopyrightLine'),
      subjects: allBelow(item, 'KeywordLine').map(xmlText),
      html: nitf ? nitfHtml(nitf) : data ? innerHtml(descendantOf(data, 'body') ?? data).trim() : '',
      pictures: inner?.pictures ?? [],
    };
  });
}
