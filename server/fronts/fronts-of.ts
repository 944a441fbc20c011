import { can, type Actor } from '@/domain/people/permissions';
import { loadStructure } from '@/server/store/paper/structure';
import { frontPlace } from './front-change';
import { stateOf } from './front-state';

/**
 * The fronts that the actor may arrange, and all of one of them; null when the chosen one is none of these.
 * @param chosen the id of an edition or section; without one the first front
 */
export async function frontsOf(actor: Actor, chosen: string | undefined, now: Date) {
  const { editions, sections } = await loadStructure();
  const mine = editions.filter(({ id }) => can(actor, 'arrange-fronts', { editionId: id }).allowed);
  const choices = mine.flatMap(edition => [
    { id: edition.id, edition: edition.name, section: null },
    ...sections
      .filter(({ editionId }) => editionId === edition.id)
      .map(({ id, name }) => ({ id, edition: edition.name, section: name })),
  ]);
  const id = choices.find(choice => choice.id === (chosen ?? choices[0]?.id))?.id;
  if (!id) return null;
  const place = await frontPlace(actor, id);
  return { place, choices, state: await stateOf(place, now) };
}
