import type { Actor } from '@/domain/people/permissions';
import { loadPerson } from '@/server/store/people/people';

/** The person on whose behalf a job runs, with their current roles; no roles for a deactivated person. */
export async function actingPerson(personId: string, now: Date): Promise<Actor> {
  const person = await loadPerson(personId, now);
  return { personId, grants: person && !person.deactivatedAt ? person.grants : [] };
}
