import { ability, type Refusal } from '@/domain/people/abilities';
import { STORY_ACTIONS, type StoryAction, type TransitionFacts } from '@/domain/story/workflow';
import {
  can,
  PAPER_ACTIONS,
  type Actor,
  type Grant,
  type PaperAction,
  type Permission,
  type StorySubject,
} from './permissions';

/** Explained permissions on a story besides its workflow actions. */
export const OTHER_STORY_ACTIONS = [
  'plan',
  'assign-story',
  'change-pictures',
  'share-preview',
  'block-story',
  'write-entry',
  'publish-entry',
] as const;
export type OtherStoryAction = (typeof OTHER_STORY_ACTIONS)[number];

/** Whether a person can do something, why not, and which of their grants is sufficient by itself. */
export interface Explanation<Action> {
  action: Action;
  allowed: boolean;
  refusals: Refusal[];
  /** Null when it is not allowed. */
  grant: Grant | null;
}

type Answer = { allowed: boolean; refusals: Refusal[] };

function answerOf(permission: Permission): Answer {
  if (permission.allowed) return { allowed: true, refusals: [] };
  const { allowed, ...denial } = permission;
  return { allowed, refusals: [denial] };
}

/** Applies the rule itself, also with each grant separately: no rule needs two. */
function explain<Action>(actor: Actor, action: Action, check: (actor: Actor) => Answer): Explanation<Action> {
  const { allowed, refusals } = check(actor);
  const suffices = (grant: Grant) => check({ ...actor, grants: [grant] }).allowed;
  return { action, allowed, refusals, grant: allowed ? (actor.grants.find(suffices) ?? null) : null };
}

/** The permissions of a person anywhere in the paper. */
export function explainPaper(actor: Actor): Explanation<PaperAction>[] {
  return PAPER_ACTIONS.map(action => explain(actor, action, one => answerOf(can(one, action))));
}

/**
 * The current permissions of a person on a story.
 * @param facts the workflow's input for this person
 */
export function explainStory(
  actor: Actor,
  story: StorySubject,
  facts: TransitionFacts,
): Explanation<StoryAction | OtherStoryAction>[] {
  return [
    ...STORY_ACTIONS.map(action => explain(actor, action, one => ability(one, action, story, facts))),
    ...OTHER_STORY_ACTIONS.map(action => explain(actor, action, one => answerOf(can(one, action, story)))),
  ];
}
