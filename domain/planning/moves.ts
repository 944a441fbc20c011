import { STAGES, STORY_ACTIONS, WORKFLOW, type Stage, type StoryAction } from '@/domain/story/workflow';

/** The stages with a column on the board. */
export const BOARD_STAGES: Stage[] = STAGES.filter(stage => stage !== 'spiked' && stage !== 'killed');

/** Moves with a different action, or within a stage. */
const NOT_A_MOVE = new Set<StoryAction>(['save', 'correct', 'reinstate']);

/** The actions that take a story from one column of the board to another, in the order in which they are offered. */
export function actionsTo(from: Stage, to: Stage): StoryAction[] {
  if (from === to) return [];
  return STORY_ACTIONS.filter(action => !NOT_A_MOVE.has(action) && WORKFLOW[from][action] === to);
}
