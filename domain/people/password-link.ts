/** Why a person gets a link to choose a password: they were invited, or the one before is forgotten or was taken away. */
export const PASSWORD_LINK_KINDS = ['invitation', 'reset'] as const;
export type PasswordLinkKind = (typeof PASSWORD_LINK_KINDS)[number];

const HOUR_MS = 3_600_000;

/** How long such a link can be used, in milliseconds. */
export const PASSWORD_LINK_MS: Record<PasswordLinkKind, number> = {
  invitation: 7 * 24 * HOUR_MS,
  reset: HOUR_MS,
};
