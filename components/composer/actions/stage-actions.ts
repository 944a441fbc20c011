import type { Ability } from '@/domain/people/abilities';
import type { RequestedAction, ScheduleInput } from '@/domain/api/story-writes';
import { needsReason, type Stage } from '@/domain/story/workflow';
import type { ComposerStory } from '../view';

/** Actions with their own button, the most likely of each stage first. */
const BUTTONS: Record<Stage, RequestedAction[]> = {
  draft: ['submit', 'approve', 'publish'],
  submitted: ['approve', 'publish'],
  approved: ['approve', 'publish'],
  scheduled: ['publish'],
  published: ['publish'],
  spiked: ['revive'],
  killed: ['revive'],
};

/** Actions in the menu. */
const IN_MENU: OfferedStep[] = ['return', 'recall', 'schedule', 'schedule-unpublish', 'correct', 'spike'];

/** Actions that take the story from its readers: at the end of the menu, each set apart. */
const TAKE_DOWN: OfferedStep[] = ['kill', 'unpublish'];

/** Steps that can be scheduled. */
export type TimedStep = Extract<ScheduleInput, { at: unknown }>['action'];

/** An immediate or scheduled step. */
export type OfferedStep = RequestedAction | TimedStep;

/** Steps that require a reason. */
export type ReasonedAction = Extract<RequestedAction, 'return' | 'unpublish' | 'kill'>;

/** Whether this step requires a reason. */
export const isReasoned = (action: RequestedAction): action is ReasonedAction => needsReason(action);

export interface OfferedAction extends Ability {
  action: OfferedStep;
  /** The text is already published. */
  nothingNew: boolean;
}

export interface OfferedActions {
  main: OfferedAction | null;
  others: OfferedAction[];
  menu: OfferedAction[];
  /** Actions that take the story from its readers. */
  takeDown: OfferedAction[];
}

/** The current actions of the story: one main action, other buttons, and the rest. */
export function offeredActions(story: ComposerStory, unsent: boolean): OfferedActions {
  const may = (action: OfferedStep) =>
    story.abilities.some(known => known.action === action && known.allowed);
  const offer = (action: OfferedStep): OfferedAction[] => {
    const ability = story.abilities.find(known => known.action === action);
    // Editors return a story, with a note; recalling is for the others.
    if (action === 'recall' && (!ability?.allowed || may('return'))) return [];
    const nothingNew =
      action === 'publish' && story.stage === 'published' && !story.unpublishedChanges && !unsent;
    return ability ? [{ ...ability, action, nothingNew }] : [];
  };
  const buttons = BUTTONS[story.stage].flatMap(offer);
  const main = buttons.find(action => action.allowed && !action.nothingNew) ?? buttons[0] ?? null;
  const others = buttons.filter(button => button !== main);
  return { main, others, menu: IN_MENU.flatMap(offer), takeDown: TAKE_DOWN.flatMap(offer) };
}

/** Whether this person can currently change the text. */
export function canWrite(story: ComposerStory): boolean {
  return story.abilities.some(({ action, allowed }) => action === 'save' && allowed);
}
