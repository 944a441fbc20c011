import { authorAddress, frontAddress, sectionAddress, topicAddress } from '@/domain/story/address';
import { sectionTrail, type Section } from '@/domain/paper/edition';
import { FEED_FILES, type FeedFormat, type Place } from '@/server/pages/resolve';

/** Path of the page that a feed belongs to. */
export function placeAddress(place: Place, sections: Section[]): string {
  switch (place.kind) {
    case 'front':
      return frontAddress(place.edition);
    case 'section':
      return sectionAddress(place.edition, sectionTrail(sections, place.section.id));
    case 'topic':
      return topicAddress(place.edition, place.topic.slug);
    case 'author':
      return authorAddress(place.edition, place.author.slug);
  }
}

/** Path of one of a page's feeds. */
export function feedAddress(placePath: string, format: FeedFormat): string {
  return `${placePath === '/' ? '' : placePath}/${FEED_FILES[format]}`;
}
