/** Roles in the newsroom; each is granted for a place, or for the whole paper. */
export const ROLES = ['reporter', 'editor', 'producer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** The roles that a section can require for approval. */
export const APPROVING_ROLES = ['editor', 'admin'] as const satisfies Role[];
