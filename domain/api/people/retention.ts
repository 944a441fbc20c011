import * as z from 'zod/mini';
import { RETENTION_RULES, type RetentionKind } from '@/domain/retention/retention';

const daysOf = (kind: RetentionKind) => {
  const { least, most } = RETENTION_RULES[kind];
  return z.int().check(z.minimum(least), z.maximum(most));
};

/** The retention periods in days, as set by an admin. */
export const RetentionChange = z.strictObject({
  origins: daysOf('origins'),
  emails: daysOf('emails'),
  inbox: z.nullable(daysOf('inbox')),
  'unusual-acts': z.nullable(daysOf('unusual-acts')),
});
export type RetentionChange = z.infer<typeof RetentionChange>;
