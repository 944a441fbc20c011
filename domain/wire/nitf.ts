import { childOf, childrenOf, descendantOf, xmlText, type XmlElement } from '@/domain/imports/xml-tree';
import { paragraphs, priorityIn, stateIn, wireMoment } from './values';
import { emptyWireItem, type WireItem, type WirePicture } from './wire-item';
import { innerHtml } from './xml-html';

/** The words of the first element of a name below another; empty without one. */
export const textBelow = (element: XmlElement | undefined, name: string): string => {
  const found = element && descendantOf(element, name);
  return found ? xmlText(found).replace(/\s+/g, ' ').trim() : '';
};

/** All elements of a name below another, in order. */
export function allBelow(element: XmlElement | undefined, name: string): XmlElement[] {
  return childrenOf(element).flatMap(child => (child.name === name ? [child] : allBelow(child, name)));
}

/** Reads a story in NITF. */
export function readNitf(root: XmlElement): WireItem {
  const head = childOf(root, 'head');
  const body = childOf(root, 'body');
  const bodyHead = childOf(body, 'body.head');
  const docdata = childOf(head, 'docdata');
  const pubdata = childOf(head, 'pubdata');
  const urgency = childOf(docdata, 'urgency')?.attributes;
  const issued = descendantOf(docdata ?? root, 'date.issue')?.attributes.norm ?? '';
  const released = descendantOf(docdata ?? root, 'date.release')?.attributes.norm ?? '';
  const headline = textBelow(bodyHead, 'hl1') || textBelow(bodyHead, 'hedline') || textBelow(head, 'title');
  const versionAt = wireMoment(issued || pubdata?.attributes['date.publication'] || '');
  const release = wireMoment(released);
  return {
    ...emptyWireItem(descendantOf(docdata ?? root, 'doc-id')?.attributes['id-string'] ?? ''),
    version: descendantOf(head ?? root, 'revision-history')?.attributes.number ?? '',
    versionAt,
    state: stateIn(docdata?.attributes['management-status'] ?? ''),
    isCorrection: /correct/i.test(
      metaIn(head, 'correction') || (descendantOf(docdata ?? root, 'du-key')?.attributes.part ?? ''),
    ),
    headline,
    standfirst: textBelow(bodyHead, 'abstract') || textBelow(bodyHead, 'hl2'),
    slug:
      metaIn(head, 'anpa-keyword') ||
      metaIn(head, 'slugline') ||
      (descendantOf(docdata ?? root, 'keyword')?.attributes.key ?? '') ||
      (headline === textBelow(head, 'title') ? '' : textBelow(head, 'title')),
    byline: textBelow(bodyHead, 'byline').replace(/^by\s+/i, ''),
    dateline: textBelow(bodyHead && childOf(bodyHead, 'dateline'), 'location'),
    lang: root.attributes.baselang ?? root.attributes['xml:lang'] ?? null,
    source:
      textBelow(bodyHead, 'distributor') ||
      (pubdata?.attributes.name ?? '') ||
      (descendantOf(docdata ?? root, 'doc.copyright')?.attributes.holder ?? ''),
    priority: priorityIn(urgency?.['ed-urg'] ?? ''),
    embargoUntil: release && (!versionAt || release > versionAt) ? release : null,
    editorsNote: descendantOf(docdata ?? root, 'ed-msg')?.attributes.info ?? '',
    rights: textBelow(bodyHead, 'rights'),
    subjects: [
      ...allBelow(head, 'tobject.subject').map(
        ({ attributes: at }) =>
          at['tobject.subject.detail'] || at['tobject.subject.matter'] || at['tobject.subject.type'] || '',
      ),
      ...allBelow(head, 'keyword').map(({ attributes }) => attributes.key ?? ''),
    ],
    html: nitfHtml(root),
    pictures: allBelow(body, 'media').flatMap(pictureOf),
  };
}

/** The body of NITF as HTML. */
export function nitfHtml(root: XmlElement): string {
  const content = descendantOf(root, 'body.content');
  if (!content) return '';
  const html = innerHtml(content);
  return /<(p|table|ul|ol|h2|h3)>/.test(html) ? html : paragraphs(xmlText(content));
}

const metaIn = (head: XmlElement | undefined, name: string): string =>
  childrenOf(head, 'meta').find(({ attributes }) => attributes.name?.toLowerCase() === name)?.attributes
    .content ?? '';

function pictureOf(media: XmlElement): WirePicture[] {
  const type = media.attributes['media-type'] ?? 'image';
  if (!/image|photo|picture/i.test(type)) return [];
  const address = childrenOf(media, 'media-reference')
    .map(({ attributes }) => attributes.source ?? '')
    .find(source => /^https?:\/\//.test(source));
  if (!address) return [];
  const reference = childOf(media, 'media-reference')?.attributes ?? {};
  return [
    {
      address,
      alt: reference['alternate-text'] ?? '',
      caption: textBelow(media, 'media-caption'),
      credit: textBelow(media, 'media-producer'),
    },
  ];
}
