import type { Grant, Place } from './permissions';

/** A person with roles and their scopes. */
export interface Granted {
  id: string;
  grants: Grant[];
}

/**
 * How specific a grant is to a place: 2 for its desk, 1 for its edition, 0 for the whole paper; null when it
 * is elsewhere.
 */
function nearness({ editionId, deskId }: Grant, place: Required<Place>): number | null {
  if (deskId !== null) return deskId === place.deskId && reaches(editionId, place) ? 2 : null;
  if (editionId !== null) return editionId === place.editionId ? 1 : null;
  return 0;
}

const reaches = (editionId: string | null, place: Required<Place>) =>
  editionId === null || editionId === place.editionId;

/**
 * The editors responsible for a story at this place: those of its desk, else of its edition, else of the
 * whole paper. People with broader grants can answer too, but are not notified, to keep inboxes short.
 */
export function nearestEditors(people: Granted[], place: Required<Place>): string[] {
  const near = people.flatMap(({ id, grants }) => {
    const own = grants.filter(({ role }) => role === 'editor').flatMap(grant => nearness(grant, place) ?? []);
    return own.length ? [{ id, nearness: Math.max(...own) }] : [];
  });
  const nearest = Math.max(...near.map(editor => editor.nearness));
  return near.filter(editor => editor.nearness === nearest).map(({ id }) => id);
}
