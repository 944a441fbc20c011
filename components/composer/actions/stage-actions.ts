import type { Ability } from '@/domain/people/abilities';
import type { RequestedAction, ScheduleInput } from '@/domain/api/story-writes';
import type { Stage } from '@/domain/story/workflow';
import type { ComposerStory } from '../view';

/** Actions with their own button, the most likely of each stage first. */
const BUTTONS: Record<Stage, RequestedAction[]> = {
  draft: ['submit', 'approve', 'publish'],
  submitted: ['approve', 'publish'],
  approved: ['approve', 'publish'],
  scheduled: ['publish'],
  published: ['publish', 'unpublish'],
  spiked: ['revive'],
  killed: ['revive'],
};

/** Actions in the menu. */
const IN_MENU: OfferedStep[] = ['return', 'schedule', 'schedule-unpublish', 'correct', 'spike', 'kill'];

/** Steps that can be scheduled. */
export type TimedStep = Extract<ScheduleInput, { at: unknown }>['action'];

/** An immediate or scheduled step. */
export type OfferedStep = RequestedAction | TimedStep;

export interface OfferedAction extends Ability {
  action: OfferedStep;
  /** The text is already published. */
  nothingNew: boolean;
}

export interface OfferedActions {
  main: OfferedAction | null;
  others: OfferedAction[];
  menu: OfferedAction[];
}

/** The current actions of the story: one main action, other buttons, and the rest. */
export function offeredActions(story: ComposerStory, unsent: boolean): OfferedActions {
  const offer = (action: OfferedStep): OfferedAction[] => {
    const ability = story.abilities.find(known => known.action === action);
    const nothingNew =
      action === 'publish' && story.stage === 'published' && !story.hasUnpublishedChanges && !unsent;
    return ability ? [{ ...ability, action, nothingNew }] : [];
  };
  const buttons = BUTTONS[story.stage].flatMap(offer);
  const open = (action: OfferedAction) => action.allowed && !action.nothingNew;
  // The main shortcut never takes down a story.
  const main = buttons.find(action => open(action) && action.action !== 'unpublish') ?? buttons[0] ?? null;
  return { main, others: buttons.filter(button => button !== main), menu: IN_MENU.flatMap(offer) };
}

/** Whether this person can currently change the text. */
export function canWrite(story: ComposerStory): boolean {
  return story.abilities.some(({ action, allowed }) => action === 'save' && allowed);
}
