import type { Grant } from './permissions';

/** The time after which a proposal to a second admin expires. */
export const PROPOSAL_DAYS = 7;

/** Proposals from before this time have expired. */
export const proposalsSince = (now: Date): Date => new Date(now.getTime() - PROPOSAL_DAYS * 86_400_000);

/** Whether this is the role of an admin of the whole paper. */
export const isSiteAdmin = ({ role, editionId, deskId }: Grant): boolean =>
  role === 'admin' && !editionId && !deskId;

/** The decision of an admin about a person who is to become one. */
export const PROPOSAL_DECISIONS = ['confirm-admin', 'refuse-admin'] as const;
export type ProposalDecision = (typeof PROPOSAL_DECISIONS)[number];
