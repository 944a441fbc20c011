import type { Ability } from '@/domain/people/abilities';
import type { RequestedAction, ScheduleAsked } from '@/domain/api/story-writes';
import type { Stage } from '@/domain/story/workflow';
import type { ComposerStory } from '../view';

/** Actions with a button of their own, the most likely of each stage first. */
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

/** The steps that a time can be set for. */
export type TimedStep = Extract<ScheduleAsked, { at: unknown }>['action'];

/** A step that is taken now, or one that a time is set for. */
export type OfferedStep = RequestedAction | TimedStep;

export interface OfferedAction extends Ability {
  action: OfferedStep;
  /** Readers have this text already. */
  nothingNew: boolean;
}

export interface OfferedActions {
  main: OfferedAction | null;
  others: OfferedAction[];
  menu: OfferedAction[];
}

/** What can be done with the story now: one main action, buttons beside it, and the rest. */
export function offeredActions(story: ComposerStory, unsent: boolean): OfferedActions {
  const offer = (action: OfferedStep): OfferedAction[] => {
    const ability = story.abilities.find(known => known.action === action);
    const nothingNew =
      action === 'publish' && story.stage === 'published' && !story.unpublishedChanges && !unsent;
    return ability ? [{ ...ability, action, nothingNew }] : [];
  };
  const buttons = BUTTONS[story.stage].flatMap(offer);
  const open = (action: OfferedAction) => action.allowed && !action.nothingNew;
  // Taking a story from its readers is never what the main key does.
  const main = buttons.find(action => open(action) && action.action !== 'unpublish') ?? buttons[0] ?? null;
  return { main, others: buttons.filter(button => button !== main), menu: IN_MENU.flatMap(offer) };
}

/** Whether this person may change the text now. */
export function canWrite(story: ComposerStory): boolean {
  return story.abilities.some(({ action, allowed }) => action === 'save' && allowed);
}
