import type { Feed, FeedItem } from './feed-description';
import { inSecondLanguage } from './second-language';
import { element, xmlDocument } from '@/domain/xml';

/** RSS 2.0 with full text. https://www.rssboard.org/rss-specification */
export function rssFeed(feed: Feed): string {
  const channel = element('channel', [
    element('title', feed.title),
    element('link', feed.home),
    element('description', feed.description),
    element('language', feed.lang),
    ...(feed.rights ? [element('copyright', feed.rights)] : []),
    element('lastBuildDate', feed.updated.toUTCString()),
    element('docs', 'https://www.rssboard.org/rss-specification'),
    element('image', [element('url', feed.icon), element('title', feed.title), element('link', feed.home)]),
    element('atom:link', '', { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
    ...feed.hubs.map(href => element('atom:link', '', { href, rel: 'hub' })),
    ...feed.items.map(item),
  ]);
  return xmlDocument(
    element('rss', [channel], {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:media': 'http://search.yahoo.com/mrss/',
    }),
  );
}

function item(story: FeedItem): string {
  const { picture } = story;
  return element('item', [
    element('title', story.title),
    element('link', story.url),
    element('guid', story.id, { isPermaLink: 'false' }),
    element('pubDate', story.published.toUTCString()),
    element('atom:updated', story.updated.toISOString()),
    ...story.authors.map(({ name }) => element('dc:creator', name)),
    element('dc:language', story.lang),
    ...inSecondLanguage(story),
    ...story.categories.map(name => element('category', name)),
    element('description', story.summary),
    element('content:encoded', story.html),
    // Feed readers play the first one only; the others are in the text.
    ...story.recordings
      .slice(0, 1)
      .map(({ url, type, bytes }) => element('enclosure', '', { url, type, length: String(bytes) })),
    // A picture is no enclosure, which would need its length in bytes.
    ...(picture
      ? [
          element(
            'media:content',
            [
              ...(picture.alt ? [element('media:description', picture.alt)] : []),
              ...(picture.credit ? [element('media:credit', picture.credit)] : []),
            ],
            {
              url: picture.url,
              type: picture.type,
              medium: 'image',
              width: String(picture.width),
              height: String(picture.height),
            },
          ),
        ]
      : []),
  ]);
}
