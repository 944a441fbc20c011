import { STAGES, STORY_ACTIONS, WORKFLOW, type Stage, type StoryAction } from '@/domain/story/workflow';

/** The stages that the board has a column for. */
export const BOARD_STAGES: Stage[] = STAGES.filter(stage => stage !== 'spiked' && stage !== 'killed');

/** Moves that another action is meant for, or that keep the stage. */
const NOT_A_MOVE = new Set<StoryAction>(['save', 'correct', 'reinstate']);

/** The actions that take a story from one column of the board to another, in the order in which they are offered. */
export function actionsTo(from: Stage, to: Stage): StoryAction[] {
  if (from === to) return [];
  return STORY_ACTIONS.filter(action => !NOT_A_MOVE.has(action) && WORKFLOW[from][action] === to);
}
