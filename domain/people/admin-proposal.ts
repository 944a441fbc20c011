import type { Grant } from './permissions';

/** The time after which a proposal to a second admin expires. */
export const PROPOSAL_DAYS = 7;

/** Proposals from before this time have expired. */
export const proposalsSince = (now: Date): Date => new Date(now.getTime() - PROPOSAL_DAYS * 86_400_000);

/** The objection period for a change to an admin when there is no second admin to confirm it. */
export const OBJECTION_MS = 3 * 86_400_000;

/**
 * Changes to another admin that a second admin must confirm: those that would let one admin sign in as the other or
 * remove them, and changes to the rules that prevent this.
 */
export const ADMIN_CHANGE_KINDS = [
  'address',
  'password',
  'second-factor',
  'grants',
  'security',
  'unusual',
] as const;
export type AdminChangeKind = (typeof ADMIN_CHANGE_KINDS)[number];

/** What an admin decides about such a change. */
export const CHANGE_DECISIONS = ['confirm', 'refuse'] as const;
export type ChangeDecision = (typeof CHANGE_DECISIONS)[number];

/** Whether this is the role of an admin of the whole paper. */
export const isSiteAdmin = ({ role, editionId, deskId }: Grant): boolean =>
  role === 'admin' && !editionId && !deskId;

/** The decision of an admin about a proposal to make a person an admin. */
export const PROPOSAL_DECISIONS = ['confirm-admin', 'refuse-admin'] as const;
export type ProposalDecision = (typeof PROPOSAL_DECISIONS)[number];
