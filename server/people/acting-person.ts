import type { Actor } from '@/domain/people/permissions';
import { loadPerson } from '@/server/store/people/people';

/** The person in whose name a job works, with their roles as they are now; none for one who was deactivated. */
export async function actingPerson(personId: string, now: Date): Promise<Actor> {
  const person = await loadPerson(personId, now);
  return { personId, grants: person && !person.deactivatedAt ? person.grants : [] };
}
