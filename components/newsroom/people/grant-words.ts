import type { NewsroomWords } from '@/components/newsroom/words/words';
import { joined } from '@/components/ui/words/joined';
import type { Grant } from '@/domain/people/permissions';
import type { PlaceNames } from './view';

/** Where a role holds, in words. */
export function placeWords(
  { editionId, deskId }: Grant,
  { editions, desks }: PlaceNames,
  words: NewsroomWords,
  lang: string,
): string {
  const edition = editions.find(({ id }) => id === editionId)?.shortName;
  const desk = desks.find(({ id }) => id === deskId)?.name;
  return joined([desk && words.desk(desk), edition], lang) || words.site;
}

/** All places of a person, each once, in the order of the grants. */
export function allPlaces(grants: Grant[], places: PlaceNames, words: NewsroomWords, lang: string): string {
  return joined([...new Set(grants.map(grant => placeWords(grant, places, words, lang)))], lang);
}

export function allRoles(grants: Grant[], words: NewsroomWords, lang: string): string {
  return joined([...new Set(grants.map(({ role }) => words.roles[role]))], lang);
}
