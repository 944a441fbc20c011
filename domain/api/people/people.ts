import * as z from 'zod/mini';
import { PROPOSAL_DECISIONS } from '@/domain/people/admin-proposal';
import { PASSWORD_LINK_KINDS } from '@/domain/people/password-link';

/** A new person, with the invitation link if there is no mail server. It is returned once. */
export const NewPersonAnswer = z.object({ id: z.string(), link: z.optional(z.string()) });

/** The response to a change of a person; after a reset with the link if there is no mail server. */
export const PersonAnswer = z.object({ done: z.literal(true), link: z.optional(z.string()) });

/** The owner of a password link, and the reason for it. */
export const PasswordLinkAnswer = z.object({
  name: z.string(),
  email: z.string(),
  kind: z.enum(PASSWORD_LINK_KINDS),
});
export type PasswordLinkAnswer = z.infer<typeof PasswordLinkAnswer>;

/** The sign-in address of a person who has chosen a password. */
export const ChosenAnswer = z.object({ email: z.string() });

/** An action of an admin on a person. Roles are validated where they are changed. */
export const PersonChange = z.discriminatedUnion('action', [
  /** `seen`: the roles shown on the page. */
  z.strictObject({ action: z.literal('grants'), grants: z.unknown(), seen: z.unknown() }),
  z.strictObject({ action: z.literal('profile'), profile: z.unknown() }),
  z.strictObject({ action: z.literal('deactivate') }),
  z.strictObject({ action: z.literal('reactivate') }),
  /** Accepts or declines the proposal of another admin to make them an admin. */
  z.strictObject({ action: z.enum(PROPOSAL_DECISIONS) }),
  z.strictObject({ action: z.literal('reset-password') }),
  z.strictObject({ action: z.literal('remove-second-factor') }),
  /** The person's own sessions except the current one. */
  z.strictObject({ action: z.literal('end-other-sessions') }),
  /** One session, or all of them. */
  z.strictObject({
    action: z.literal('end-sessions'),
    session: z.nullable(z.string().check(z.maxLength(100))),
  }),
]);
export type PersonChange = z.infer<typeof PersonChange>;
