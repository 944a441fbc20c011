import { isDeepStrictEqual } from 'node:util';
import { publicBody } from '@/domain/document/public/public-body';
import { picked, PRINTED_TEXTS } from '@/domain/story/fields/derive';
import { nextStage } from '@/domain/story/workflow';
import type { Revision, RevisionReason, StoryFields } from '@/domain/story/story';
import type { RequestedAction } from '@/domain/api/story-writes';
import { keysOfChange } from '@/server/press/surrogate-keys';
import type { Job } from '@/server/store/jobs/queue';
import type { Purge } from '@/server/store/purges';
import type { PublishingFacts } from '@/server/store/stories/publishing-facts';
import type { StoryRecord } from '@/server/store/stories/stories';
import type { StoryStep } from '@/server/store/stories/story-step';
import type { StoryChange } from '@/server/store/stories/story-writes';
import { domainsOfStory } from '@/server/abuse-limits/guard';
import { withRolesOf } from '../approval';
import { announcements, type StoryPlaces } from './announcements';
import { NO_SCHEDULE, NO_UNPUBLISHING, schedulesAfterPublishing } from './schedule-change';
import { authorsOf, type StepFacts } from './step-facts';
import { placeOf } from './story-place';
import type { TransitionContext } from './transition-context';

/** All effects of a step on a story, planned before anything is written. */
export interface StepPlan {
  change: StoryChange;
  revision: StoryStep['revision'];
  linked: StoryStep['linked'];
  /** The slug generated for a story without a chosen one; null: it keeps its own. */
  slug: string | null;
  /** The address that the story gets; null: it keeps its own. */
  address: string | null;
  event: StoryStep['event'];
  /** The pages that are out of date; null: readers do not have the story. */
  purge: Purge | null;
  /** The pings to hubs and search engines. */
  announcements: Job[];
}

/**
 * Plans the effects of a permitted step on a story. Pure: the same context, facts and id produce the same plan, except
 * for the id of the purge.
 * @param revisionId the id of the revision, if the step keeps one
 * @throws Refused 422 when the address is another story's
 */
export function planStep(context: TransitionContext, facts: StepFacts, revisionId: string): StepPlan {
  const { story, edition, sections, input } = context;
  const { paper, withdrawn } = facts;
  const revision = revisionOf(context, facts, revisionId);
  const change = {
    ...changeOf(context, revision?.id ?? null, withdrawn),
    unpublishedChanges: facts.unpublishedChanges,
  };
  const place = input.action === 'publish' && paper ? placeOf(context, paper) : null;
  return {
    ...{ change, revision },
    linked: linkedOf(context, withdrawn),
    slug: place && !story.fields.slug ? place.slug : null,
    address: place?.isNew ? place.path : null,
    event: eventOf(context, change, facts),
    purge: paper && purgeOf(context, change, withdrawn?.fields ?? story.fields, paper),
    announcements:
      paper && !isSilent(context)
        ? announcements(place?.path ?? paper.address, placesOf(story, change), edition, sections, paper)
        : [],
  };
}

/** Whether a step notifies no one. */
export const isSilent = ({ elsewhere, undoesImport }: TransitionContext): boolean =>
  elsewhere !== undefined || undoesImport === true;

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
function revisionOf(
  { story, input, dueAt = null }: TransitionContext,
  { override }: StepFacts,
  id: string,
): StoryStep['revision'] {
  const reason = REVISION_REASONS[input.action];
  if (!reason) return null;
  const body = reason === 'publish' ? publicBody(story.body) : story.body;
  return {
    id,
    number: story.revisionNumber + 1,
    reason,
    override,
    note: input.reason ?? '',
    dueAt,
    // An unchanged body is copied by the statement, not sent again.
    body: body === story.body ? null : body,
  };
}

/** The event that a transition adds to the history. */
function eventOf(
  { story, actor, input, now, dueAt, elsewhere, undoesImport }: TransitionContext,
  change: StoryChange,
  { override }: StepFacts,
) {
  const { reason, readersLine } = input;
  const data = {
    ...{ from: story.stage, to: change.stage },
    ...(override && { override }),
    ...(reason && { reason }),
    ...(readersLine && { readersLine }),
    ...(elsewhere && { published: elsewhere.first.toISOString() }),
    ...(dueAt && { scheduledFor: dueAt.toISOString(), lateSeconds: lateSeconds(dueAt, now) }),
  };
  return {
    kind: elsewhere
      ? ('story.import' as const)
      : undoesImport
        ? ('story.undo-import' as const)
        : (`story.${input.action}` as const),
    personId: actor.personId,
    storyId: story.id,
    at: now,
    data,
  };
}

/** The delay of a step after its scheduled time, in whole seconds. */
const lateSeconds = (dueAt: Date, now: Date) =>
  Math.max(0, Math.floor((now.getTime() - dueAt.getTime()) / 1000));

/** The pages that are out of date, those of the places before and after the step. */
function purgeOf(
  { story, edition, sections }: TransitionContext,
  { liveRevisionId }: StoryChange,
  fields: StoryFields,
  { liveFields }: PublishingFacts,
): Purge {
  const places = {
    sectionIds: [story.liveSectionId, fields.sectionId],
    topicIds: [...story.liveTopicIds, ...fields.topicIds],
  };
  return keysOfChange(story, edition.code, sections, places, {
    isWithdrawn: liveRevisionId === null,
    // A correction leaves the text as it is.
    hasNewTeaser:
      liveRevisionId !== undefined &&
      liveFields !== null &&
      !isDeepStrictEqual(shownInLists(liveFields), shownInLists(fields)),
  });
}

/** What lists and other pages show of a story, including its address. */
function shownInLists(fields: StoryFields) {
  const { bylines, lead, slug, sectionId } = fields;
  return { ...picked(fields, PRINTED_TEXTS), bylines, lead, slug, sectionId };
}

/** Where readers found the story before the change, and where they find it now. */
function placesOf(story: StoryRecord, change: StoryChange): StoryPlaces[] {
  const before = {
    sectionId: story.liveSectionId,
    topicIds: story.liveTopicIds,
    authorIds: story.liveAuthorIds,
  };
  const { liveSectionId: sectionId, liveTopicIds: topicIds, liveAuthorIds: authorIds } = change;
  return sectionId && topicIds && authorIds ? [before, { sectionId, topicIds, authorIds }] : [before];
}

/**
 * The domains that the published text links to. Those of a restored text are attributed to no one, and a text that is
 * no longer scheduled has none.
 */
function linkedOf(
  { story, input, actor }: TransitionContext,
  withdrawn: Revision | null,
): StoryStep['linked'] {
  if (withdrawn) return { domains: domainsOfStory(withdrawn), byId: null, state: 'live' };
  if (input.action === 'return' && story.scheduledFor)
    return { domains: [], byId: null, state: 'unscheduled' };
  if (input.action !== 'publish') return null;
  return { domains: domainsOfStory(story), byId: actor.personId, state: 'live' };
}

/** The story is live: nothing is withdrawn. */
const BACK = { withdrawal: '' as const, withdrawnLine: '', withdrawnRevisionId: null };
const NOT_LIVE = { liveRevisionId: null, liveSectionId: null, liveTopicIds: [], liveAuthorIds: [] };

/**
 * The changes of a transition in addition to the text.
 * @param revisionId the revision that it keeps
 * @param withdrawn what is to be public again
 */
function changeOf(
  { story, actor, input, now, dueAt, elsewhere }: TransitionContext,
  revisionId: string | null,
  withdrawn: Revision | null,
): StoryChange {
  const stage = nextStage(story.stage, input.action);
  switch (input.action) {
    case 'submit':
      return { stage, submittedById: actor.personId };
    case 'return':
      // A draft has no times.
      return {
        stage,
        submittedById: null,
        ...(story.scheduledFor && { ...NO_SCHEDULE, ...NO_UNPUBLISHING }),
      };
    case 'recall':
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
        firstPublishedAt: story.firstPublishedAt ?? elsewhere?.first ?? now,
        lastPublishedAt: elsewhere?.last ?? now,
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
