import { requirePermission } from '@/server/problems/require-permission';
import { v7 as newId } from 'uuid';
import { ScheduleRequest } from '@/domain/api/story-writes';
import type { Override } from '@/domain/checks/checks';
import { type Actor } from '@/domain/people/permissions';
import { ability } from '@/domain/people/abilities';
import { isPublishing, nextStage } from '@/domain/story/workflow';
import { instantOf, type ZonedTime } from '@/domain/time/wall-clock';
import { parseInput } from '@/server/forms/parse-input';
import { Refused, refusedAction } from '@/server/problems/refused';
import { settle } from '@/server/inbox/inbox';
import { savedMessage } from '@/server/live/story-topic';
import type { StoryRecord } from '@/server/store/stories/stories';
import { writeStep, type StoryStep } from '@/server/store/stories/story-step';
import type { StoryChange } from '@/server/store/stories/story-writes';
import { requireChecks } from '../checks';
import { workflowFacts } from '@/server/stories/workflow-facts';
import { domainsOfStory } from '@/server/abuse-limits/guard';
import { publishingFacts } from '@/server/stories/transition/step-facts';
import { writeStory, type OpenedWrite, type Written } from '../write';
import { withRolesOf } from '@/server/stories/approval';
import { NO_SCHEDULE, NO_UNPUBLISHING } from '../transition/schedule-change';

/** The context of setting or cancelling a schedule. */
interface ScheduleContext {
  actor: Actor;
  input: ScheduleRequest;
  /** Absent: the schedule is cancelled. */
  at: Date | undefined;
  now: Date;
}

/**
 * Sets, moves or cancels the time at which a story is published or unpublished automatically. Everything that prevents
 * publishing also prevents scheduling it, and is checked again at that time.
 * @throws Conflict when the story is not at the version the actor saw; Refused 403, 404 or 422, with
 *   `time-does-not-exist`, or `time-is-ambiguous` and the offsets to choose from
 */
export async function scheduleStory(actor: Actor, id: string, sent: unknown, now: Date): Promise<void> {
  const input = parseInput(ScheduleRequest, sent);
  const { action } = input;
  const at = 'at' in input ? requireInstant(input.at) : undefined;
  const locksGroup = isPublishing(action);
  // Cancelling works at any version of the text.
  const write = { actor, storyId: id, kind: `story.${action}`, input, locksGroup, atAnyVersion: !at, now };
  await writeStory(write, {
    authorize({ story }) {
      requirePermission(actor, action, story);
    },
    change: opened => change({ actor, input, at, now }, opened),
    repeated: () => undefined,
  });
}

/** The instant of a zoned time, which must be unambiguous. @throws Refused 422 */
function requireInstant(context: ZonedTime): Date {
  const meant = instantOf(context);
  if ('at' in meant) return meant.at;
  throw new Refused(422, meant.problem, { field: 'at.time', offsets: meant.offsets });
}

async function change(
  context: ScheduleContext,
  { story, connection, receipt }: OpenedWrite,
): Promise<Written<void>> {
  const { actor, input, at, now } = context;
  const { action } = input;
  const { id, edition, version } = story;
  const may = ability(actor, action, story, { ...workflowFacts(story, edition, actor, now), asked: at });
  if (!may.allowed) throw refusedAction(may.refusals);
  let override: Override | null = null;
  if (action === 'schedule') {
    const facts = await publishingFacts(story, edition, { path: null, fields: story.fields }, connection);
    override = await requireChecks(
      story,
      edition,
      { ...facts, override: input.override, now: at! },
      connection,
    );
  }
  const { personId } = actor;
  const step = { id, version, receipt: receipt!, personId, now, slug: null, address: null };
  await writeStep(
    {
      ...step,
      change: changeOf(context, story, override),
      linked: linkedOf(context, story),
      revision: action === 'schedule' ? revisionOf(story, override) : null,
      event: { kind: `story.${action}`, personId, storyId: id, at: now, data: eventData(context, override) },
      notifications: [savedMessage(id, version + 1, personId)],
    },
    connection,
  );
  if (story.stage === 'submitted') await settle(id, 'submit', now, connection);
  return { done: undefined };
}

function changeOf(
  { actor, input, at }: ScheduleContext,
  story: StoryRecord,
  override: Override | null,
): StoryChange {
  const { personId } = actor;
  const stage = nextStage(story.stage, input.action);
  switch (input.action) {
    case 'schedule':
      return {
        ...{ stage, scheduledFor: at, scheduledZone: input.at.zone, scheduledById: personId },
        // Scheduling the changes of a live story is how they are approved.
        ...(stage === 'published' && { approvedAs: withRolesOf(actor, story) }),
        ...{ scheduledOverride: override, scheduleRefusal: '' },
      };
    case 'schedule-unpublish':
      return {
        ...{ stage, unpublishAt: at, unpublishZone: input.at.zone, unpublishById: personId },
        ...{ unpublishReason: input.reason, unpublishLine: input.readersLine ?? '' },
      };
    case 'unschedule':
      // A story that is not to be published has nothing to unpublish.
      return { stage, ...NO_SCHEDULE, ...(stage !== 'published' && NO_UNPUBLISHING) };
    case 'unschedule-unpublish':
      return { stage, ...NO_UNPUBLISHING };
  }
}

/** The domains in the scheduled text. */
function linkedOf({ actor, input }: ScheduleContext, story: StoryRecord): StoryStep['linked'] {
  if (input.action === 'schedule')
    return { domains: domainsOfStory(story), byId: actor.personId, state: 'scheduled' };
  return input.action === 'unschedule' ? { domains: [], byId: null, state: 'unscheduled' } : null;
}

const revisionOf = ({ revisionNumber }: StoryRecord, override: Override | null): StoryStep['revision'] => ({
  ...{ id: newId(), number: revisionNumber + 1, reason: 'schedule', override, note: '' },
  ...{ dueAt: null, body: null },
});

function eventData({ input, at }: ScheduleContext, override: Override | null) {
  if (!('at' in input)) return {};
  const reason = input.action === 'schedule-unpublish' && { reason: input.reason };
  return { for: at, zone: input.at.zone, ...(override && { override }), ...reason };
}
