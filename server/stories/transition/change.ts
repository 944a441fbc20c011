import { v7 as newId } from 'uuid';
import type { Override } from '@/domain/checks/checks';
import { publicBody } from '@/domain/document/public/public-body';
import { sectionTrail, type Edition, type Section } from '@/domain/paper/edition';
import { approvingRolesOf, type Actor, type Role } from '@/domain/people/permissions';
import { storyAddress } from '@/domain/story/address';
import { nextStage } from '@/domain/story/workflow';
import type { BylineEntry, Revision, RevisionReason, StoryFields } from '@/domain/story/story';
import type { StoryRecord } from '@/server/store/stories/stories';
import type { StoryStep } from '@/server/store/stories/story-step';
import type { StoryChange } from '@/server/store/stories/story-writes';
import type { StoryPlaces } from './announcements';
import type { ActionRequest, RequestedAction } from '@/domain/api/story-writes';
import { NO_SCHEDULE, NO_UNPUBLISHING, schedulesAfterPublishing } from '../schedule/schedule-change';

/** A transition under way. */
export interface TransitionContext {
  story: StoryRecord;
  edition: Edition;
  sections: Section[];
  actor: Actor;
  input: Omit<ActionRequest, 'version' | 'key'>;
  now: Date;
  /** The time that the step was scheduled for; left out: a person takes it now. */
  dueAt?: Date | null;
  /** The live revision of before that `reinstate` gives readers; left out: what was withdrawn. */
  bringsBack?: string;
}

/** Actions that keep the working copy as a revision. */
const REVISION_REASONS: Partial<Record<RequestedAction, RevisionReason>> = {
  submit: 'submit',
  return: 'return',
  approve: 'approve',
  publish: 'publish',
  unpublish: 'unpublish',
  kill: 'kill',
};

/** The revision that a transition keeps of the working copy; null: it keeps none. */
export function revisionOf(
  { story, input, dueAt = null }: TransitionContext,
  override: Override | null,
): StoryStep['revision'] {
  const reason = REVISION_REASONS[input.action];
  if (!reason) return null;
  const body = reason === 'publish' ? publicBody(story.body) : story.body;
  return {
    id: newId(),
    number: story.revisionNumber + 1,
    reason,
    override,
    note: input.reason ?? '',
    dueAt,
    // A body that stays as it is need not be sent again.
    body: body === story.body ? null : body,
  };
}

/** The event that a transition leaves in the history. */
export function eventOf(
  { story, actor, input, now, dueAt }: TransitionContext,
  change: StoryChange,
  override: Override | null,
) {
  const { reason, readersLine } = input;
  const data = {
    ...{ from: story.stage, to: change.stage },
    ...(override && { override }),
    ...(reason && { reason }),
    ...(readersLine && { readersLine }),
    ...(dueAt && { scheduledFor: dueAt.toISOString(), lateSeconds: lateSeconds(dueAt, now) }),
  };
  return {
    kind: `story.${input.action}` as const,
    personId: actor.personId,
    storyId: story.id,
    at: now,
    data,
  };
}

/** Whole seconds by which a step came after its time. */
const lateSeconds = (dueAt: Date, now: Date) =>
  Math.max(0, Math.floor((now.getTime() - dueAt.getTime()) / 1000));

/** The address of a story that comes out now with this slug. */
export function addressOf({ story, edition, sections, now }: TransitionContext, slug: string): string {
  const trail = sectionTrail(sections, story.fields.sectionId!);
  return storyAddress(edition, trail, story.firstPublishedAt ?? now, slug);
}

/** Where readers found the story before the change, and where they find it now. */
export function placesOf(story: StoryRecord, change: StoryChange): StoryPlaces[] {
  const before = {
    sectionId: story.liveSectionId,
    topicIds: story.liveTopicIds,
    authorIds: story.liveAuthorIds,
  };
  const { liveSectionId: sectionId, liveTopicIds: topicIds, liveAuthorIds: authorIds } = change;
  return sectionId && topicIds && authorIds ? [before, { sectionId, topicIds, authorIds }] : [before];
}

/** The roles in which a story is approved once the actor approves it too. */
export const withRolesOf = (actor: Actor, story: StoryRecord): Role[] => [
  ...new Set([...story.approvedAs, ...approvingRolesOf(actor, story)]),
];

/** Readers have the story: nothing is withdrawn. */
const BACK = { withdrawal: '' as const, withdrawnLine: '', withdrawnRevisionId: null };
const NOT_LIVE = { liveRevisionId: null, liveSectionId: null, liveTopicIds: [], liveAuthorIds: [] };

/**
 * What a transition makes of a story besides its text.
 * @param revisionId the revision that it keeps
 * @param withdrawn what readers are to have again
 */
export function changeOf(
  { story, actor, input, now, dueAt }: TransitionContext,
  revisionId: string | null,
  withdrawn: Revision | null,
): StoryChange {
  const stage = nextStage(story.stage, input.action);
  switch (input.action) {
    case 'submit':
      return { stage, submittedById: actor.personId };
    case 'return':
    case 'revive':
      return { stage, submittedById: null };
    case 'approve':
      return { stage, approvedAs: withRolesOf(actor, story) };
    case 'spike':
      return { stage };
    case 'publish':
      return {
        stage,
        submittedById: null,
        approvedAs: [],
        ...BACK,
        ...schedulesAfterPublishing(story, now, dueAt),
        liveRevisionId: revisionId,
        ...placesIn(story.fields),
        firstPublishedAt: story.firstPublishedAt ?? now,
        lastPublishedAt: now,
      };
    case 'reinstate':
      return {
        stage,
        ...BACK,
        liveRevisionId: withdrawn!.id,
        ...placesIn(withdrawn!.fields),
        firstPublishedAt: story.firstPublishedAt!,
        lastPublishedAt: now,
      };
    case 'unpublish':
    case 'kill':
      return {
        ...{ ...NO_SCHEDULE, ...NO_UNPUBLISHING },
        ...{ stage, ...NOT_LIVE, withdrawal: input.action, withdrawnLine: input.readersLine ?? '' },
        withdrawnRevisionId: story.liveRevisionId,
      };
    case 'correct':
      return { stage, lastPublishedAt: now };
  }
}

/** Where readers find a text with these fields. */
const placesIn = ({ sectionId, topicIds, bylines }: StoryFields) => ({
  liveSectionId: sectionId,
  liveTopicIds: topicIds,
  liveAuthorIds: authorsOf(bylines),
});

/** The authors with a profile that a byline names, each once. */
export function authorsOf(bylines: BylineEntry[]): string[] {
  return [...new Set(bylines.flatMap(({ authorId }) => authorId ?? []))];
}
