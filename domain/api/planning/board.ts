import * as z from 'zod/mini';
import { isRecord } from '@/domain/is-record';
import type { Ability } from '@/domain/people/abilities';
import { STAGES, STORY_ACTIONS } from '@/domain/story/workflow';

/** The columns of the board that a story can move to now, and its version. */
export const MovesAnswer = z.object({
  version: z.int(),
  moves: z.array(
    z.object({
      stage: z.enum(STAGES),
      /** Null when no single step reaches it. */
      action: z.nullable(z.enum(STORY_ACTIONS)),
      allowed: z.boolean(),
      refusals: z.array(z.custom<Ability['refusals'][number]>(isRecord)),
    }),
  ),
});
export type Moves = z.infer<typeof MovesAnswer>;
