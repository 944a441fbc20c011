import { budget } from '@/server/budget';
import type { Person } from '../herself';

/** The editions and desks on which a role can hold. */
export async function placesOfRoles(person: Person) {
  // No use case of server/ lists the desks by themselves; the narrowest budget comes with them.
  const { editions, desks } = await budget(person, { stage: 'killed', mine: true });
  return { editions, desks };
}
