import { z } from 'zod';
import { Refused } from '@/server/problems/refused';

/** Ids in an order, each once. */
export const orderedIds = (most: number) =>
  z
    .array(z.string().max(64))
    .max(most)
    .refine(ids => new Set(ids).size === ids.length, 'must name each once');

/**
 * Refuses a new order of a list that is based on a stale order, unless the new order is already the current one.
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
