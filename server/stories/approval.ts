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

/** The approvals that sections require, each its own or that of the nearest section above it. */
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
  const hands = [...contributorIds, ...(submittedById ? [submittedById] : [])];
  return { ...approvalRules(story), hands, approvedAs };
}

/** A text beside the working copy of a story, such as an entry of live coverage, which no one has approved yet. */
export const furtherText = (story: Ruled, hands: string[]): TextApproval => ({
  ...approvalRules(story),
  hands,
  approvedAs: [],
});

/** The actor as a person who approves a text in this place. */
export const approverOf = (actor: Actor, story: StorySubject): Approver => ({
  personId: actor.personId,
  roles: approvingRolesOf(actor, story),
});

/** Whether a change of the text by this person takes back the approval of a story that stays in its place. */
export const takesBackByChange = (actor: Actor, story: StoryRecord): boolean =>
  approvalAfterChange(story, workingApproval(story), approvalRules(story), approverOf(actor, story))
    .isTakenBack;

/** The roles in which a story is approved once the actor approves it too. */
export const withRolesOf = (actor: Actor, story: StoryRecord): Role[] => [
  ...new Set([...story.approvedAs, ...approvingRolesOf(actor, story)]),
];

/** Refuses a text beside the working copy that the actor may not publish alone. @throws Refused 422 */
export function requirePublishable(text: TextApproval, person: Approver): void {
  const { needsSecondPersonOf, missingApproval } = lackingApproval(text, person);
  if (missingApproval && !missingApproval.canGive) {
    const { section, roles } = missingApproval;
    throw refusedAction([{ reason: 'needs-approval', section, roles }]);
  }
  if (needsSecondPersonOf !== null)
    throw refusedAction([{ reason: 'wrote-it-oneself', edition: needsSecondPersonOf, canSubmit: false }]);
}
