import type { FeedItem } from './feed-description';
import { element } from '@/domain/xml';

/** RSS and Atom have one title and one summary for an item; Dublin Core can repeat them in another language. */
export function inSecondLanguage({ second }: FeedItem): string[] {
  if (!second) return [];
  const lang = { 'xml:lang': second.lang };
  return [
    element('dc:language', second.lang),
    ...(second.title ? [element('dc:title', second.title, lang)] : []),
    ...(second.summary ? [element('dc:description', second.summary, lang)] : []),
  ];
}
