import { z } from 'zod';

/** Ids in an order, each once. */
export const orderedIds = (most: number) =>
  z
    .array(z.string().max(64))
    .max(most)
    .refine(ids => new Set(ids).size === ids.length, 'must name each once');
