/** The last path segment of a feed, by format. */
export const FEED_FILES = { rss: 'feed.xml', atom: 'feed.atom', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof FEED_FILES;

/** The path of a feed of a page. */
export function feedAddress(placePath: string, format: FeedFormat): string {
  return `${placePath === '/' ? '' : placePath}/${FEED_FILES[format]}`;
}
