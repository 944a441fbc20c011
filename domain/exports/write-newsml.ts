import { bodyToHtml } from '@/domain/document/write';
import { element, xmlCharacters, xmlDocument } from '@/domain/xml';
import { headToHtml } from './write-html';
import { PUBLICATION_STATUS } from './write-ninjs';
import type { ExportedStory } from './exported-story';

const NAMESPACE = 'http://iptc.org/std/nar/2006-10-01/';
const CATALOG = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml';

/** A story as a NewsML-G2 news item, with its text as XHTML. https://iptc.org/standards/newsml-g2/ */
export function writeNewsml(story: ExportedStory): string {
  const { fields, lang } = story;
  const text = (name: string, value: string, attributes = {}) =>
    value ? element(name, value, attributes) : '';
  const named = (name: string, value: string, attributes = {}) =>
    value ? element(name, [element('name', value)], attributes) : '';
  const itemMeta = [
    element('itemClass', '', { qcode: 'ninat:text' }),
    named('provider', story.publisher),
    element('versionCreated', story.changedAt),
    element('firstCreated', story.createdAt),
    text('embargoed', story.embargoUntil ?? ''),
    element('pubStatus', '', { qcode: `stat:${PUBLICATION_STATUS[story.status]}` }),
    ...story.notices.map(line => element('edNote', line)),
    story.address ? element('link', '', { rel: 'irel:seeAlso', href: story.address }) : '',
  ];
  const contentMeta = [
    element('contentModified', story.changedAt),
    named('located', fields.dateline),
    ...fields.bylines.map(({ name }) => named('creator', name)),
    named('infoSource', fields.source),
    element('language', '', { tag: lang }),
    ...story.sections.map(name => named('genre', name)),
    ...story.topics.map(name => named('subject', name, { type: 'cpnat:abstract' })),
    text('slugline', fields.slug),
    text('headline', fields.headline),
    text('headline', fields.kicker, { role: 'hldrole:kicker' }),
    text('headline', fields.subheadline, { role: 'hldrole:sub' }),
    text('by', story.byline),
    text('dateline', fields.dateline),
    text('description', fields.standfirst, { role: 'drol:summary' }),
    ...story.corrections.map(line => element('description', line, { role: 'drol:correction' })),
  ];
  return xmlDocument(
    element(
      'newsItem',
      [
        element('catalogRef', '', { href: CATALOG }),
        element('rightsInfo', [
          named('copyrightHolder', story.publisher),
          text('copyrightNotice', story.rightsLine),
        ]),
        element('itemMeta', itemMeta),
        element('contentMeta', contentMeta),
        element('contentSet', [
          element('inlineXML', [xhtmlOf(story)], { contenttype: 'application/xhtml+xml', 'xml:lang': lang }),
        ]),
      ],
      {
        xmlns: NAMESPACE,
        guid: `urn:uuid:${story.id}`,
        version: String(story.version),
        standard: 'NewsML-G2',
        standardversion: '2.34',
        conformance: 'power',
        'xml:lang': lang,
      },
    ),
  );
}

/** Converts our own HTML to XHTML: void elements, and attributes without a value. */
function xhtmlOf(story: ExportedStory): string {
  const html = headToHtml(story) + bodyToHtml(story.body, story.context);
  const closed = html
    .replace(/<(br|hr|img)\b([^>]*)>/g, '<$1$2/>')
    .replace(/(<(?:audio|video)\b[^>]*) controls\b/g, '$1 controls="controls"');
  const title = element('title', story.fields.headline || story.fields.slug);
  return `<html xmlns="http://www.w3.org/1999/xhtml"><head>${title}</head><body>${xmlCharacters(closed)}</body></html>`;
}
