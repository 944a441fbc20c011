import { zonedTime } from '@/domain/time/zone';
import type { Feed, FeedItem } from './feed-description';
import { wellFormedJson } from '@/server/pages/structured-data/machine-file';

/** JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(feed: Feed): string {
  return wellFormedJson({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    ...(feed.description && { description: feed.description }),
    icon: feed.icon,
    authors: [{ name: feed.publisher }],
    language: feed.lang,
    ...(feed.hubs.length && { hubs: feed.hubs.map(url => ({ type: 'WebSub', url })) }),
    items: feed.items.map(item => itemOf(item, feed.zone)),
  });
}

/** Fields of our own, as the specification allows them. */
function ownFields({ corrections, second, url }: FeedItem, zone: string) {
  return {
    ...(second && {
      second: {
        language: second.lang,
        ...(second.title && { title: second.title }),
        ...(second.summary && { summary: second.summary }),
      },
    }),
    ...(corrections.length && {
      corrections: corrections.map(({ at, text }) => ({
        date: zonedTime(at, zone),
        text,
        url: `${url}#corrections`,
      })),
    }),
  };
}

function itemOf(item: FeedItem, zone: string) {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    content_html: item.html,
    ...(item.summary && { summary: item.summary }),
    ...(item.picture && { image: item.picture.url }),
    date_published: zonedTime(item.published, zone),
    date_modified: zonedTime(item.updated, zone),
    ...(item.authors.length && {
      authors: item.authors.map(({ name, url }) => ({ name, ...(url && { url }) })),
    }),
    ...(item.categories.length && { tags: item.categories }),
    language: item.lang,
    ...((item.corrections.length || item.second) && { _broadsheet: ownFields(item, zone) }),
    ...(item.recordings.length && {
      attachments: item.recordings.map(({ url, type, bytes, title }) => ({
        url,
        mime_type: type,
        size_in_bytes: bytes,
        ...(title && { title }),
      })),
    }),
  };
}
