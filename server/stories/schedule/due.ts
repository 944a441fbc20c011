import { transition } from '@/domain/story/workflow';
import { nearestEditors } from '@/domain/people/nearest-editors';
import { Refused, refusedAction } from '@/server/problems/refused';
import { notify } from '@/server/inbox/inbox';
import { savedMessage } from '@/server/live/story-topic';
import { listGranted } from '@/server/store/people/people';
import type { DueStep } from '@/server/store/stories/due-stories';
import type { StoryRecord } from '@/server/store/stories/stories';
import { writeStep } from '@/server/store/stories/story-step';
import { workflowFacts } from '@/server/stories/workflow-facts';
import { applyTransition } from '@/server/stories/transition/apply-transition';
import type { TransitionContext } from '@/server/stories/transition/transition-context';
import { SkippedWrite, writeStory } from '../write';

/** The outcome of a due step: done, refused, or left to another process. */
export type DueOutcome = 'done' | 'refused' | 'not-taken';

/**
 * Takes a due step on behalf of the person who scheduled it, whatever their current permissions. A story that cannot be
 * published stays scheduled, and is reported once to that person and its editors.
 * @throws Error when it could not be attempted, for example without a database or on an overloaded machine
 */
export async function takeDueStep(due: DueStep): Promise<DueOutcome> {
  try {
    await takeNow(due);
    return 'done';
  } catch (error) {
    if (error instanceof SkippedWrite) return 'not-taken';
    // A 503 means an overloaded machine, not a refusal of this story.
    const isRefused = error instanceof Refused && error.status !== 503;
    if (!isRefused || due.action !== 'publish') throw error;
    return refuse(due, error.reason);
  }
}

/** Identifies the step, so that every process but the first to take it finds an acknowledgement and skips it. */
const keyOf = ({ storyId, action, dueAt }: DueStep) => `schedule:${storyId}:${action}:${dueAt.toISOString()}`;

function writeOf(due: DueStep, kind: string) {
  const { storyId, version, personId, now } = due;
  return {
    actor: { personId, grants: [] },
    ...{ storyId, kind, input: { key: `${keyOf(due)}:${kind}` } },
    ...{ locksGroup: true, ifFreeAt: version, bySchedule: true, now },
  };
}

/** Permission was checked when the step was scheduled. */
function allow(): void {}

/** The step was taken already. @throws SkippedWrite */
function leave(): never {
  throw new SkippedWrite();
}

async function takeNow(due: DueStep): Promise<void> {
  const { action, dueAt, now } = due;
  const write = writeOf(due, `story.${action}`);
  const { actor } = write;
  await writeStory(write, {
    authorize: allow,
    change(opened) {
      const { story } = opened;
      const { edition } = story;
      const outcome = transition(action, workflowFacts(story, edition, actor, now));
      if (!outcome.ok) throw refusedAction(outcome.refusals);
      return applyTransition(
        { ...opened, edition, actor, input: inputOf(story, action), now, dueAt },
        opened,
      );
    },
    repeated: leave,
  });
}

function inputOf(story: StoryRecord, action: DueStep['action']): TransitionContext['input'] {
  if (action === 'publish') return { action, override: story.scheduledOverride ?? undefined };
  const { unpublishReason: reason, unpublishLine } = story;
  return { action, reason, readersLine: unpublishLine || undefined };
}

/** Stores why a story was not published on time, and notifies the people who can act on it. */
async function refuse(due: DueStep, reason: string): Promise<DueOutcome> {
  const { storyId, personId, dueAt, now } = due;
  const kind = 'story.schedule-refused';
  try {
    await writeStory(writeOf(due, kind), {
      authorize: allow,
      async change({ story, connection, receipt }) {
        const { id, version } = story;
        await writeStep(
          {
            ...{ id, version, receipt: receipt!, personId, now, slug: null, address: null, revision: null },
            linked: null,
            change: { scheduleRefusal: reason },
            event: { kind, personId: null, storyId, at: now, data: { for: dueAt, reason } },
            notifications: [savedMessage(id, version + 1, personId)],
          },
          connection,
        );
        const people = new Set([personId, ...nearestEditors(await listGranted(connection), story)]);
        const item = { kind: 'schedule-refused' as const, byId: null, storyId, threadId: null, text: '' };
        await notify(
          [...people].map(each => ({ ...item, personId: each })),
          now,
          connection,
        );
        return { done: undefined };
      },
      repeated: leave,
    });
    return 'refused';
  } catch (error) {
    if (error instanceof SkippedWrite) return 'not-taken';
    throw error;
  }
}
