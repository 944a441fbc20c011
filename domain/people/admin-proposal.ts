import type { Grant } from './permissions';

/** The time after which a proposal to a second admin expires. */
export const PROPOSAL_DAYS = 7;

/** Proposals from before this time have expired. */
export const proposalsSince = (now: Date): Date => new Date(now.getTime() - PROPOSAL_DAYS * 86_400_000);

/** The time in which a change of an admin can be objected to where there is no second admin to confirm it. */
export const OBJECTION_MS = 3 * 86_400_000;

/**
 * What of another admin waits for a second one: changes by which one admin could sign in as the other or be rid of
 * them, and of the rules that prevent this.
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

/** The decision of an admin about a person who is to become one. */
export const PROPOSAL_DECISIONS = ['confirm-admin', 'refuse-admin'] as const;
export type ProposalDecision = (typeof PROPOSAL_DECISIONS)[number];
