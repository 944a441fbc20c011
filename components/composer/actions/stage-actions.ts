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
  published: ['publish'],
  spiked: ['revive'],
  killed: ['revive'],
};

/** Actions in the menu. */
const IN_MENU: OfferedStep[] = ['return', 'recall', 'schedule', 'schedule-unpublish', 'correct', 'spike'];

/** Actions that take the story from its readers: at the end of the menu, each apart from all others. */
const TAKE_DOWN: OfferedStep[] = ['kill', 'unpublish'];

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
  /** What takes the story from its readers. */
  takeDown: OfferedAction[];
}

/** What can be done with the story now: one main action, buttons beside it, and the rest. */
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

/** Whether this person may change the text now. */
export function canWrite(story: ComposerStory): boolean {
  return story.abilities.some(({ action, allowed }) => action === 'save' && allowed);
}
