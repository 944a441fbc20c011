import { zonedTime } from '@/domain/time/zone';
import type { Feed, FeedAuthor, FeedItem } from './feed-description';
import { inSecondLanguage } from './second-language';
import { element, xmlDocument } from '@/domain/xml';

/** Atom 1.0. https://www.rfc-editor.org/rfc/rfc4287 */
export function atomFeed(feed: Feed): string {
  return xmlDocument(
    element(
      'feed',
      [
        element('id', feed.self),
        element('title', feed.title),
        ...(feed.description ? [element('subtitle', feed.description)] : []),
        element('updated', zonedTime(feed.updated, feed.zone)),
        author({ name: feed.publisher, url: null }),
        element('icon', feed.icon),
        ...(feed.rights ? [element('rights', feed.rights)] : []),
        element('link', '', { rel: 'alternate', type: 'text/html', href: feed.home }),
        element('link', '', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
        ...feed.hubs.map(href => element('link', '', { rel: 'hub', href })),
        ...feed.items.map(item => entry(item, feed.zone)),
      ],
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xml:lang': feed.lang,
      },
    ),
  );
}

function author({ name, url }: FeedAuthor): string {
  return element('author', [element('name', name), ...(url ? [element('uri', url)] : [])]);
}

function entry(item: FeedItem, zone: string): string {
  const { picture } = item;
  return element(
    'entry',
    [
      element('id', item.id),
      element('title', item.title),
      element('published', zonedTime(item.published, zone)),
      element('updated', zonedTime(item.updated, zone)),
      ...item.authors.map(author),
      ...item.categories.map(term => element('category', '', { term })),
      element('link', '', { rel: 'alternate', type: 'text/html', hreflang: item.lang, href: item.url }),
      ...(picture ? [element('link', '', { rel: 'enclosure', type: picture.type, href: picture.url })] : []),
      ...item.recordings.map(({ url, type, bytes, title }) =>
        element('link', '', {
          rel: 'enclosure',
          type,
          href: url,
          length: String(bytes),
          ...(title && { title }),
        }),
      ),
      ...(item.summary ? [element('summary', item.summary)] : []),
      ...inSecondLanguage(item),
      element('content', item.html, { type: 'html' }),
    ],
    { 'xml:lang': item.lang },
  );
}
