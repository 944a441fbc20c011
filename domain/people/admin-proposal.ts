import type { Grant } from './permissions';

/** A person waits so long for a second admin; then it is as if no one had wanted it. */
export const PROPOSAL_DAYS = 7;

/** Proposals of before this have ended. */
export const proposalsSince = (now: Date): Date => new Date(now.getTime() - PROPOSAL_DAYS * 86_400_000);

/** Whether this is the role of an admin of the whole paper. */
export const isSiteAdmin = ({ role, editionId, deskId }: Grant): boolean =>
  role === 'admin' && !editionId && !deskId;

/** What an admin decides about a person who is to become one. */
export const PROPOSAL_DECISIONS = ['confirm-admin', 'refuse-admin'] as const;
export type ProposalDecision = (typeof PROPOSAL_DECISIONS)[number];
