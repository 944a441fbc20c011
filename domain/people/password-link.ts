/**
 * The reason for a link to choose a password: an invitation, a forgotten password, or a reset by an admin.
 */
export const PASSWORD_LINK_KINDS = ['invitation', 'reset'] as const;
export type PasswordLinkKind = (typeof PASSWORD_LINK_KINDS)[number];

const HOUR_MS = 3_600_000;

/** How long a link is valid, in milliseconds. */
export const PASSWORD_LINK_MS: Record<PasswordLinkKind, number> = {
  invitation: 7 * 24 * HOUR_MS,
  reset: HOUR_MS,
};
