import { FEED_FILES, type FeedFormat } from '@/server/pages/resolve';

/** Path of one of a page's feeds. */
export function feedAddress(placePath: string, format: FeedFormat): string {
  return `${placePath === '/' ? '' : placePath}/${FEED_FILES[format]}`;
}
