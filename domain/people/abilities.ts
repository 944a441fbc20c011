import { can, type Actor, type Denial, type StorySubject } from '@/domain/people/permissions';
import {
  STORY_ACTIONS,
  transition,
  WORKFLOW,
  type StoryAction,
  type TransitionFacts,
  type TransitionRefusal,
} from '@/domain/story/workflow';

/** Why something is not possible: the person has no permission, or the story is not ready. */
export type Refusal = TransitionRefusal | Denial;

/** Whether a person can apply an action to a story now, with reasons when not. */
export interface Ability {
  action: StoryAction;
  allowed: boolean;
  refusals: Refusal[];
}

/** The answer for an action: permission first, then the workflow. */
export function ability(
  actor: Actor,
  action: StoryAction,
  story: StorySubject,
  facts: TransitionFacts,
): Ability {
  const permission = can(actor, action, story);
  if (!permission.allowed) {
    const { allowed, ...denial } = permission;
    return { action, allowed, refusals: [denial] };
  }
  const outcome = transition(action, facts);
  return { action, allowed: outcome.ok, refusals: outcome.ok ? [] : outcome.refusals };
}

/** Whether the actor can change the pictures of the story now, regardless of other permissions. */
export function mayChangePictures(actor: Actor, story: StorySubject, facts: TransitionFacts): boolean {
  if (ability(actor, 'save', story, facts).allowed) return true;
  return can(actor, 'change-pictures', story).allowed && transition('save', facts).ok;
}

/** Every applicable action in the story's stage, for buttons: allowed, or refused with reasons. */
export function abilities(actor: Actor, story: StorySubject, facts: TransitionFacts): Ability[] {
  return STORY_ACTIONS.filter(action => WORKFLOW[facts.stage][action])
    .map(action => ability(actor, action, story, facts))
    .filter(({ refusals }) => !refusals.some(refusal => refusal.reason === 'not-in-this-stage'));
}
