import * as z from 'zod/mini';
import type { Finding } from '@/domain/checks/finding';
import type { Refusal } from '@/domain/people/abilities';
import { isRecord } from '@/domain/is-record';
import { ExistingPicture } from './uploaded-picture';

/** A field that someone else has changed since a form was loaded; null when person or time are unknown. */
export const FieldConflict = z.object({
  field: z.string(),
  value: z.unknown(),
  by: z.nullable(z.string()),
  at: z.nullable(z.string()),
});
export type FieldConflict = z.infer<typeof FieldConflict>;

/** A field of a request that is refused. */
export const WrongField = z.object({
  /** Path of the field, such as `topicIds` or `bylines.0.name`. */
  field: z.string(),
  reason: z.string(),
  /** The ids in it that do not exist. */
  ids: z.optional(z.array(z.string())),
  /** The limit that it exceeds. */
  limit: z.optional(z.number()),
});
export type WrongField = z.infer<typeof WrongField>;

/** Why a request was refused. Servers add reasons over time: a page shows a general message for an unknown one. */
export const Problem = z.object({
  /** Lower-case words with hyphens. */
  reason: z.string(),
  detail: z.optional(z.string()),
  /** Path of the field that is wrong, such as `followLinks.2.href`. */
  field: z.optional(z.string()),
  /** All invalid fields. */
  fields: z.optional(z.array(WrongField)),
  /** The limit that was exceeded. */
  limit: z.optional(z.number()),
  /** Why this person is not allowed to do it. */
  refusals: z.optional(
    z.array(z.custom<Refusal>(value => isRecord(value) && typeof value.reason === 'string')),
  ),
  /** The findings of the checks that need a reason. */
  findings: z.optional(
    z.array(z.custom<Finding>(value => isRecord(value) && typeof value.rule === 'string')),
  ),
  /** Form fields that someone else has changed: the current value, who changed it, and when. */
  conflicts: z.optional(z.array(FieldConflict)),
  /** How many bytes of a file sent in parts have arrived. */
  received: z.optional(z.int()),
  /** The picture of the library that has the same file as the uploaded one, or looks like it. */
  existing: z.optional(ExistingPicture),
});
export type Problem = z.infer<typeof Problem>;
