import { opinionSections } from '@/domain/paper/edition';
import type { KindsFilter, StoryKind } from '@/domain/search/story-kinds';
import type { FoundCounts } from '@/server/search/search';
import type { PaperStructure } from '../paper';

type Places = Pick<PaperStructure, 'editions' | 'sections'>;

/** The conditions of a count; an absent field does not apply. */
export interface Counted {
  editionIds: string[];
  sectionIds?: string[];
  kinds?: StoryKind[];
}

/** The kinds of a search; undefined for all. */
export function requestedKinds(kinds: StoryKind[], places: Places): KindsFilter | undefined {
  return kinds.length ? { kinds, opinionIds: opinionSections(places.sections) } : undefined;
}

/** How many stories were counted under these conditions. */
export function countIn(
  { groups }: FoundCounts,
  places: Places,
  { editionIds, sectionIds, kinds }: Counted,
): number {
  const opinionIds = new Set(opinionSections(places.sections));
  const counted = new Set(
    places.sections
      .filter(({ id, editionId }) => editionIds.includes(editionId) && (sectionIds?.includes(id) ?? true))
      .map(({ id }) => id),
  );
  return groups
    .filter(({ sectionId }) => counted.has(sectionId))
    .filter(({ sectionId, kind }) => kinds?.includes(opinionIds.has(sectionId) ? 'opinion' : kind) ?? true)
    .reduce((total, { stories }) => total + stories, 0);
}
