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

/** What is explained of a story besides the actions of its workflow. */
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

/** Whether a person may do one thing, why not, and which of their grants suffices for it alone. */
export interface Explanation<Action> {
  action: Action;
  allowed: boolean;
  refusals: Refusal[];
  /** Null where it is not allowed. */
  grant: Grant | null;
}

type Answer = { allowed: boolean; refusals: Refusal[] };

function answerOf(permission: Permission): Answer {
  if (permission.allowed) return { allowed: true, refusals: [] };
  const { allowed, ...denial } = permission;
  return { allowed, refusals: [denial] };
}

/** Asks the rule itself, also with each grant alone: no rule needs two. */
function explain<Action>(actor: Actor, action: Action, ask: (actor: Actor) => Answer): Explanation<Action> {
  const { allowed, refusals } = ask(actor);
  const suffices = (grant: Grant) => ask({ ...actor, grants: [grant] }).allowed;
  return { action, allowed, refusals, grant: allowed ? (actor.grants.find(suffices) ?? null) : null };
}

/** What a person may do in the paper, anywhere. */
export function explainPaper(actor: Actor): Explanation<PaperAction>[] {
  return PAPER_ACTIONS.map(action => explain(actor, action, one => answerOf(can(one, action))));
}

/** What a person may do with a story now. @param facts what the workflow judges it on when this person acts */
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
