import type { Stage } from '@/domain/story/workflow';
import type { RevertAct, RevertItem, RevertObstacle } from './acts';

/** Steps that change published content. */
export const LIVE_STEPS = ['story.publish', 'story.unpublish', 'story.kill', 'story.reinstate'] as const;

/** A story that a person changed in a period: its earlier and current state. */
export interface AffectedStory {
  id: string;
  stage: Stage;
  /** The kinds of events that the person caused in the period. */
  kinds: string[];
  /** The live revision before the period, by the chain of events; null when it was not published. */
  liveBefore: { revisionId: string; number: number } | null;
  /** Whether the earlier public state is known: an event precedes the period, or the story is newer. */
  isBeforeKnown: boolean;
  liveNow: string | null;
  /** The last change of the public state, and its author; null for none. */
  lastLiveById: string | null;
  lastLiveKind: string | null;
  /** The author of the last other step. */
  lastStepById: string | null;
  savedById: string | null;
  /** Whether the person saved the text in the period. */
  hasSaved: boolean;
  /** The revision with the earlier text; null for none. */
  textBefore: number | null;
  /** Whether the working copy differs from that revision. */
  isTextChanged: boolean;
  /** The owners of the current schedules. */
  scheduledById: string | null;
  unpublishById: string | null;
}

/** Plans to restore a story from before a person's changes, public state first. */
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
  // A kill can have legal reasons, so it is left to a person with the background.
  if (liveNow === null && lastLiveKind === 'story.kill') return { act: null, obstacle: 'killed' };
  const act: RevertAct = liveBefore
    ? { kind: 'bring-back', ...liveBefore, live: liveNow }
    : { kind: 'unpublish' };
  return { act, obstacle: lastLiveById === personId ? null : 'changed-since' };
}

/** The step that undoes an approval or a spike, if that was the last step of the story. */
function planStep({ stage, kinds, lastStepById }: AffectedStory, personId: string): RevertAct | null {
  if (lastStepById !== personId) return null;
  if (kinds.includes('story.approve') && stage === 'approved') return { kind: 'return' };
  if (kinds.includes('story.spike') && stage === 'spiked') return { kind: 'revive' };
  return null;
}
