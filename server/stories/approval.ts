import { sectionTrail, type Section } from '@/domain/paper/edition';
import { approvingRolesOf, type Actor, type Role, type StorySubject } from '@/domain/people/permissions';
import type { MissingApproval } from '@/domain/story/workflow';
import type { StoryRecord } from '@/server/store/stories/stories';

/** A story, and the approval that its section requires. */
export type ApprovedStory = StorySubject & Pick<StoryRecord, 'approval'>;

/** The approval that a section requires, or the nearest section above it; null: none. */
export function approvalAskedBy(sections: Section[], sectionId: string | null): StoryRecord['approval'] {
  const asking = sectionTrail(sections, sectionId ?? '').findLast(
    section => section.approvalRoles.length > 0,
  );
  return asking ? { section: asking.name, roles: asking.approvalRoles } : null;
}

/** Whether the actor can give the approval that the story's section requires, if any. */
export function canApprove(actor: Actor, story: ApprovedStory): boolean {
  const held = approvingRolesOf(actor, story);
  return !story.approval || story.approval.roles.some(role => held.includes(role));
}

/** The approval that the story's section requires and that is missing; null: none is missing. */
export function missingApproval(story: StoryRecord, actor: Actor): MissingApproval | null {
  const { approval, approvedAs } = story;
  if (!approval || approval.roles.some(role => approvedAs.includes(role))) return null;
  return { ...approval, canGive: canApprove(actor, story) };
}

/** The roles in which a story is approved once the actor approves it too. */
export const withRolesOf = (actor: Actor, story: StoryRecord): Role[] => [
  ...new Set([...story.approvedAs, ...approvingRolesOf(actor, story)]),
];
