import { z } from 'zod';
import { Refused } from '@/server/problems/refused';

/** Ids in an order, each once. */
export const orderedIds = (most: number) =>
  z
    .array(z.string().max(64))
    .max(most)
    .refine(ids => new Set(ids).size === ids.length, 'must name each once');

/**
 * Refuses to put a list into an order that was made from another one than there is by now, unless that is the same.
 * @param seen the order that the page showed
 * @throws Refused 409
 */
export function requireSameOrder(current: string[], { ids, seen }: { ids: string[]; seen: string[] }): void {
  const isSame = (other: string[]) => other.join() === current.join();
  if (
    ids.length !== current.length ||
    !ids.every(id => current.includes(id)) ||
    !(isSame(seen) || isSame(ids))
  )
    throw new Refused(409, 'list-changed');
}
