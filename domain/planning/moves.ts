import { STAGES, STORY_ACTIONS, WORKFLOW, type Stage, type StoryAction } from '@/domain/story/workflow';

/** The stages that the board has a column for. */
export const BOARD_STAGES: Stage[] = STAGES.filter(stage => stage !== 'spiked' && stage !== 'killed');

/** Moves that another action is meant for, or that keep the stage. */
const NOT_A_MOVE = new Set<StoryAction>(['save', 'correct', 'reinstate']);

/** The action that takes a story from one column of the board to another; null: none does in one step. */
export function actionTo(from: Stage, to: Stage): StoryAction | null {
  if (from === to) return null;
  return STORY_ACTIONS.find(action => !NOT_A_MOVE.has(action) && WORKFLOW[from][action] === to) ?? null;
}
