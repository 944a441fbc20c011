import type { NewsroomWords } from '@/components/newsroom/words/words';
import type { Grant } from '@/domain/people/permissions';
import type { Places } from './view';

/** Where a role holds, in words. */
export function placeWords(
  { editionId, deskId }: Grant,
  { editions, desks }: Places,
  words: NewsroomWords,
): string {
  const edition = editions.find(({ id }) => id === editionId)?.shortName;
  const desk = desks.find(({ id }) => id === deskId)?.name;
  const places = [desk && words.desk(desk), edition].filter(Boolean);
  return places.join(', ') || words.site;
}

/** All places of a person, each once, in the order of the grants. */
export function allPlaces(grants: Grant[], places: Places, words: NewsroomWords): string {
  return [...new Set(grants.map(grant => placeWords(grant, places, words)))].join(', ');
}

export function allRoles(grants: Grant[], words: NewsroomWords): string {
  return [...new Set(grants.map(({ role }) => words.roles[role]))].join(', ');
}
