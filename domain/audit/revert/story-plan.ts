import type { Stage } from '@/domain/story/workflow';
import type { RevertAct, RevertItem, RevertObstacle } from './acts';

/** Steps that change what readers have. */
export const LIVE_STEPS = ['story.publish', 'story.unpublish', 'story.kill', 'story.reinstate'] as const;

/** A story that a person changed between two times, as it was before and as it is. */
export interface AffectedStory {
  id: string;
  stage: Stage;
  /** The kinds of events that the person left in it between the times. */
  kinds: string[];
  /** The live revision before the first time, by the chain of events; null: readers did not have it. */
  liveBefore: { revisionId: string; number: number } | null;
  /** Whether the earlier public state is known: there is an event from before, or the story is younger. */
  isBeforeKnown: boolean;
  liveNow: string | null;
  /** The last change of the public state, and its author; null when there is none. */
  lastLiveById: string | null;
  lastLiveKind: string | null;
  /** Who last took another step of the story. */
  lastStepById: string | null;
  savedById: string | null;
  /** Whether the person saved the text between the times. */
  hasSaved: boolean;
  /** The revision with the text from before; null: there is none. */
  textBefore: number | null;
  /** Whether the working copy has another text than that revision. */
  isTextChanged: boolean;
  /** Whose schedules are set. */
  scheduledById: string | null;
  unpublishById: string | null;
}

/** What makes a story as it was before a person changed it; first what readers have. */
export function planStoryRevert(story: AffectedStory, personId: string): RevertItem[] {
  const of = (act: RevertAct | null, obstacle: RevertObstacle | null = null): RevertItem => ({
    ...{ subject: 'story', id: story.id },
    ...{ act, obstacle },
  });
  const readers = planReaders(story, personId);
  const items = readers ? [of(readers.act, readers.obstacle)] : [];
  const { kinds, scheduledById, unpublishById } = story;
  if (kinds.includes('story.schedule') && scheduledById === personId) items.push(of({ kind: 'unschedule' }));
  if (kinds.includes('story.schedule-unpublish') && unpublishById === personId)
    items.push(of({ kind: 'unschedule-unpublish' }));
  const step = planStep(story, personId);
  if (step) items.push(of(step));
  if (story.hasSaved && story.isTextChanged && story.textBefore !== null) {
    const act = { kind: 'restore-text' as const, number: story.textBefore };
    items.push(of(act, story.savedById === personId ? null : 'others-write'));
  }
  if (kinds.includes('story.correct')) items.push(of(null, 'correction-stays'));
  return items;
}

/** Plans to restore the earlier public state. */
function planReaders(story: AffectedStory, personId: string): Pick<RevertItem, 'act' | 'obstacle'> | null {
  const { kinds, liveBefore, liveNow, lastLiveById, lastLiveKind } = story;
  if (!kinds.some(kind => LIVE_STEPS.some(step => step === kind))) return null;
  if (!story.isBeforeKnown) return { act: null, obstacle: 'not-known' };
  if ((liveBefore?.revisionId ?? null) === liveNow) return null;
  // A kill may have legal reasons, so a person who has the background undoes it.
  if (liveNow === null && lastLiveKind === 'story.kill') return { act: null, obstacle: 'killed' };
  const act: RevertAct = liveBefore
    ? { kind: 'bring-back', ...liveBefore, live: liveNow }
    : { kind: 'unpublish' };
  return { act, obstacle: lastLiveById === personId ? null : 'changed-since' };
}

/** Which step leads back from an approval or a spike that is the last thing that happened to the story. */
function planStep({ stage, kinds, lastStepById }: AffectedStory, personId: string): RevertAct | null {
  if (lastStepById !== personId) return null;
  if (kinds.includes('story.approve') && stage === 'approved') return { kind: 'return' };
  if (kinds.includes('story.spike') && stage === 'spiked') return { kind: 'revive' };
  return null;
}
