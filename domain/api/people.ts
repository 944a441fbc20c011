import * as z from 'zod/mini';

/** A person who was added; the password is shown once, to be handed over. */
export const NewPersonAnswer = z.object({ id: z.string(), password: z.string() });

/** The answer to a change of a person; with a new password after a reset. */
export const PersonAnswer = z.object({ done: z.literal(true), password: z.optional(z.string()) });
