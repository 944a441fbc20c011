import { can, type Actor, type Grant } from './permissions';

/** The scopes of a token. */
export const TOKEN_SCOPES = ['stories:read', 'working:read', 'stories:write', 'wire:write'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export const TOKEN_LIMITS = {
  /** Limits of a paper's tokens. */
  tokens: 100,
  name: 80,
  days: 365,
};

/** The choices for the lifetime of a token, in days. */
export const TOKEN_DAYS = [30, 90, 180, 365] as const;
export const DEFAULT_TOKEN_DAYS = 90;

/** The properties of a token that permission rules read. */
export interface TokenRule {
  /** The edition that it is limited to; null for none. */
  editionId: string | null;
}

/**
 * The actor for a token: its owner, but as a reporter, in its edition, and only where the owner currently has
 * the permissions of the scope. A reporter cannot publish.
 */
export function actorOfToken(owner: Actor, { editionId }: TokenRule, scope: TokenScope): Actor {
  const action = scope === 'stories:write' ? 'create-story' : 'read-newsroom';
  const grants = owner.grants
    .filter(grant => can({ ...owner, grants: [grant] }, action).allowed)
    .flatMap((grant): Grant[] => {
      if (editionId !== null && grant.editionId !== null && grant.editionId !== editionId) return [];
      return [{ role: 'reporter', editionId: editionId ?? grant.editionId, deskId: grant.deskId }];
    });
  return { personId: owner.personId, grants };
}
