/** The last step of a feed's path, by format. */
export const FEED_FILES = { rss: 'feed.xml', atom: 'feed.atom', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof FEED_FILES;

/** Path of one of a page's feeds. */
export function feedAddress(placePath: string, format: FeedFormat): string {
  return `${placePath === '/' ? '' : placePath}/${FEED_FILES[format]}`;
}
