import type { Role } from '@/domain/roles';
import type { MissingApproval, Stage } from './workflow';

/** A section whose texts need the approval of a person in one of these roles. */
export interface RequiredApproval {
  section: string;
  roles: Role[];
}

/** The rules of the place where a text is published. */
export interface ApprovalRules {
  /** The edition, if it requires a second person to publish; else null. */
  secondPersonIn: string | null;
  approvals: RequiredApproval[];
}

/** A text, the rules that apply to it, and the people who wrote and approved it. */
export interface TextApproval extends ApprovalRules {
  /** The people who wrote, changed or submitted the text since it was last published. */
  writerIds: string[];
  /** The roles in which people approved the current text. */
  approvedAs: Role[];
}

/** A person, and the approving roles that they have for the text. */
export interface Approver {
  personId: string;
  roles: Role[];
}

/** The approvals that a text lacks when one person publishes it. */
export interface LackingApproval {
  /** The edition that requires a second person; null: this person can be the second one. */
  needsSecondPersonOf: string | null;
  /** Null when the text has every approval that it needs. */
  missingApproval: MissingApproval | null;
}

const hasOneOf = (wanted: Role[], held: Role[]) => wanted.some(role => held.includes(role));

/** The required approvals that a text does not have. */
const missingApprovals = ({ approvals, approvedAs }: TextApproval) =>
  approvals.filter(({ roles }) => !hasOneOf(roles, approvedAs));

/** The approvals that a text lacks when this person publishes it. Every action that publishes a text depends on it. */
export function lackingApproval(text: TextApproval, person: Approver): LackingApproval {
  const missing = missingApprovals(text).map(one => ({ ...one, canGive: hasOneOf(one.roles, person.roles) }));
  return {
    needsSecondPersonOf: text.writerIds.includes(person.personId) ? text.secondPersonIn : null,
    missingApproval: missing.find(({ canGive }) => !canGive) ?? missing[0] ?? null,
  };
}

/** Whether this person can publish the text alone, giving the approval that it needs at the same time. */
export function canPublishAlone(text: TextApproval, person: Approver): boolean {
  const { needsSecondPersonOf, missingApproval } = lackingApproval(text, person);
  return needsSecondPersonOf === null && (missingApproval === null || missingApproval.canGive);
}

/** The state of a story when its text is changed. */
export interface ApprovedStory {
  stage: Stage;
  scheduledFor: Date | null;
}

/** Whether the working copy was approved, or scheduled, which is an approval too. */
export const isApproved = ({ stage, scheduledFor }: ApprovedStory): boolean =>
  stage === 'approved' || scheduledFor !== null;

/** The approval of a text after a change. */
export interface ApprovalAfterChange {
  /** The roles in which the changed text is approved. */
  approvedAs: Role[];
  /** Whether the story is no longer approved or scheduled. */
  isTakenBack: boolean;
}

/**
 * The approval of a text that this person changes. The person becomes one of its authors, so a text that requires a
 * second person needs one again. An approval is kept in the roles that the person also has, and passes to a person who
 * could have given it.
 * @param rules those of the place where the changed text is
 */
export function approvalAfterChange(
  story: ApprovedStory,
  text: TextApproval,
  rules: ApprovalRules,
  person: Approver,
): ApprovalAfterChange {
  const wasComplete = isApproved(story) && !missingApprovals(text).length;
  const passes = wasComplete && rules.approvals.some(({ roles }) => hasOneOf(roles, person.roles));
  const kept = text.approvedAs.filter(role => person.roles.includes(role));
  const approvedAs = passes ? [...new Set([...kept, ...person.roles])] : kept;
  const changed = { ...rules, writerIds: [...text.writerIds, person.personId], approvedAs };
  const isTakenBack =
    isApproved(story) && !canPublishAlone(changed, person) && (wasComplete || rules.secondPersonIn !== null);
  return { approvedAs, isTakenBack };
}
