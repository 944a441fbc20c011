import { STAGES, STORY_ACTIONS, WORKFLOW, type Stage, type StoryAction } from '@/domain/story/workflow';

/** The stages with a column on the board. */
export const BOARD_STAGES: Stage[] = STAGES.filter(stage => stage !== 'spiked' && stage !== 'killed');

/** Moves with a different action, or within a stage. */
const NOT_A_MOVE = new Set<StoryAction>(['save', 'correct', 'reinstate']);

/** The action that moves a story between two columns of the board; null when no single action does. */
export function actionTo(from: Stage, to: Stage): StoryAction | null {
  if (from === to) return null;
  return STORY_ACTIONS.find(action => !NOT_A_MOVE.has(action) && WORKFLOW[from][action] === to) ?? null;
}
