import { authorAddress, frontAddress, sectionAddress, topicAddress } from '@/domain/story/address';
import { sectionTrail, sectionWithChildren, type Edition, type Section } from '@/domain/paper/edition';
import type { LiveFilter } from '@/server/store/pages/live';
import type { AuthorProfile, TopicRecord } from '@/server/store/paper/paper';

/** A page with a list of stories that also has feeds. */
export type ReaderPlace =
  | { kind: 'front'; edition: Edition }
  | { kind: 'section'; edition: Edition; section: Section }
  | { kind: 'topic'; edition: Edition; topic: TopicRecord }
  | { kind: 'author'; edition: Edition; author: AuthorProfile };

/** Path of the page of a place. */
export function placeAddress(place: ReaderPlace, sections: Section[]): string {
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

/** The stories of a place. */
export function placeFilter(
  place: ReaderPlace,
  { sections }: { sections: Section[] },
): Omit<LiveFilter, 'limit'> {
  const editionIds = [place.edition.id];
  switch (place.kind) {
    case 'front':
      return { editionIds };
    case 'section':
      return { sectionIds: sectionWithChildren(sections, place.section.id) };
    case 'topic':
      return { editionIds, topicIds: [place.topic.id] };
    case 'author':
      return { editionIds, authorIds: [place.author.id] };
  }
}
