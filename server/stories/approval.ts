import { sectionTrail, type Section } from '@/domain/paper/edition';
import { approvingRolesOf, type Actor, type Role, type StorySubject } from '@/domain/people/permissions';
import {
  approvalAfterChange,
  lackingApproval,
  type ApprovalRules,
  type Approver,
  type RequiredApproval,
  type TextApproval,
} from '@/domain/story/approval';
import { refusedAction } from '@/server/problems/refused';
import type { StoryRecord } from '@/server/store/stories/stories';

/** The approvals that sections require; a section without a rule of its own inherits that of its nearest ancestor. */
export function approvalsOf(sections: Section[], sectionIds: (string | null)[]): RequiredApproval[] {
  const requiring = sectionIds.flatMap(id => {
    const nearest = sectionTrail(sections, id ?? '').findLast(
      ({ approvalRoles }) => approvalRoles.length > 0,
    );
    return nearest ?? [];
  });
  return [...new Set(requiring)].map(({ name, approvalRoles }) => ({ section: name, roles: approvalRoles }));
}

/** What the rules of a place depend on. */
type Ruled = Pick<StoryRecord, 'approvals'> & { edition: { name: string; fourEyes: boolean } };

/** The rules of the place where a story is published. */
export const approvalRules = ({ edition, approvals }: Ruled): ApprovalRules => ({
  secondPersonIn: edition.fourEyes ? edition.name : null,
  approvals,
});

/** The working copy of a story, with its rules and the people who wrote and approved it. */
export function workingApproval(story: StoryRecord): TextApproval {
  const { contributorIds, submittedById, approvedAs } = story;
  const writerIds = [...contributorIds, ...(submittedById ? [submittedById] : [])];
  return { ...approvalRules(story), writerIds, approvedAs };
}

/** A text outside the working copy, such as a live-coverage entry. It has no approvals yet. */
export const furtherText = (story: Ruled, writerIds: string[]): TextApproval => ({
  ...approvalRules(story),
  writerIds,
  approvedAs: [],
});

/** The actor as a person who approves a text in this place. */
export const approverOf = (actor: Actor, story: StorySubject): Approver => ({
  personId: actor.personId,
  roles: approvingRolesOf(actor, story),
});

/** Whether this person's change of the text revokes the story's approval; the story stays in its place. */
export const revokesApproval = (actor: Actor, story: StoryRecord): boolean =>
  approvalAfterChange(story, workingApproval(story), approvalRules(story), approverOf(actor, story))
    .isTakenBack;

/** The story's approving roles, with those of the actor added. */
export const withRolesOf = (actor: Actor, story: StoryRecord): Role[] => [
  ...new Set([...story.approvedAs, ...approvingRolesOf(actor, story)]),
];

/** Refuses a text outside the working copy that the actor may not publish alone. @throws Refused 422 */
export function requirePublishable(text: TextApproval, person: Approver): void {
  const { needsSecondPersonOf, missingApproval } = lackingApproval(text, person);
  if (missingApproval && !missingApproval.canGive) {
    const { section, roles } = missingApproval;
    throw refusedAction([{ reason: 'needs-approval', section, roles }]);
  }
  if (needsSecondPersonOf !== null)
    throw refusedAction([{ reason: 'wrote-it-oneself', edition: needsSecondPersonOf, canSubmit: false }]);
}
