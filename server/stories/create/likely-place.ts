import { can, type Actor } from '@/domain/people/permissions';
import { loadOpenDesks } from '@/server/store/paper/desks';
import { loadEditions } from '@/server/store/paper/paper';
import type { NewStoryInput } from './create-story';

/** The edition and desk a person most likely writes for: the first place where they may create a story. */
export async function likelyPlace(actor: Actor): Promise<NewStoryInput | null> {
  const [editions, desks] = await Promise.all([loadEditions(), loadOpenDesks()]);
  const places = [
    ...editions.map(edition => ({ editionId: edition.id, deskId: null })),
    ...desks.flatMap(desk => editions.map(edition => ({ editionId: edition.id, deskId: desk.id }))),
  ];
  const own = places.filter(place =>
    actor.grants.some(grant => grant.deskId !== null && grant.deskId === place.deskId),
  );
  return [...own, ...places].find(place => can(actor, 'create-story', place).allowed) ?? null;
}

/** The editions in which a person may create stories, on some desk or without one. */
export async function editionsOf(actor: Actor): Promise<{ id: string; name: string }[]> {
  const [editions, desks] = await Promise.all([loadEditions(), loadOpenDesks()]);
  const deskIds = [null, ...desks.map(({ id }) => id)];
  return editions
    .filter(({ id }) => deskIds.some(deskId => can(actor, 'create-story', { editionId: id, deskId }).allowed))
    .map(({ id, shortName }) => ({ id, name: shortName }));
}
