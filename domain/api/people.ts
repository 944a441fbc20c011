import * as z from 'zod/mini';

/** A person who was added; the password is shown once, to be handed over. */
export const NewPersonAnswer = z.object({ id: z.string(), password: z.string() });

/** The answer to a change of a person; with a new password after a reset. */
export const PersonAnswer = z.object({ done: z.literal(true), password: z.optional(z.string()) });

/** What an admin does to a person. Roles are read where they are changed. */
export const PersonChange = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('grants'), grants: z.unknown() }),
  z.strictObject({ action: z.literal('profile'), profile: z.unknown() }),
  z.strictObject({ action: z.literal('deactivate') }),
  z.strictObject({ action: z.literal('reactivate') }),
  z.strictObject({ action: z.literal('reset-password') }),
  /** One session, or all of them. */
  z.strictObject({
    action: z.literal('end-sessions'),
    session: z.nullable(z.string().check(z.maxLength(100))),
  }),
]);
export type PersonChange = z.infer<typeof PersonChange>;
