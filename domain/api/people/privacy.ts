import { RETENTION_RULES, type RetentionKind } from '@/domain/retention/retention';
import * as z from 'zod/mini';

/** Deletes the account of a person; the name is typed to prevent mistakes. */
export const DeletionRequest = z.strictObject({ name: z.string().check(z.maxLength(300)) });
export type DeletionRequest = z.infer<typeof DeletionRequest>;

/** All stored data of a person, by part. */
export const PersonalData = z.object({ data: z.record(z.string(), z.unknown()) });
export type PersonalData = z.infer<typeof PersonalData>;

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
