import { ability, type Refusal } from '@/domain/story/abilities';
import { STORY_ACTIONS, type StoryAction, type TransitionFacts } from '@/domain/story/workflow';
import {
  canChangePictures,
  canInPaper,
  canOnCoverage,
  canPlan,
  canSharePreview,
  PAPER_ACTIONS,
  type Actor,
  type Grant,
  type PaperAction,
  type StorySubject,
} from './permissions';

/** What can be done with a story besides its steps. */
export const BESIDE_ACTIONS = [
  'plan',
  'assign',
  'change-pictures',
  'share-preview',
  'block',
  'write-entry',
  'publish-entry',
] as const;
export type BesideAction = (typeof BESIDE_ACTIONS)[number];

/** Whether a person may do one thing, why not, and which of their grants suffices for it alone. */
export interface Explanation<Action> {
  action: Action;
  allowed: boolean;
  refusals: Refusal[];
  /** Null where it is not allowed. */
  grant: Grant | null;
}

type Answer = { allowed: boolean; refusals: Refusal[] };
type Permitted = ReturnType<typeof canPlan>;

const answerOf = (permission: Permitted): Answer => ({
  allowed: permission.allowed,
  refusals: permission.allowed ? [] : [{ reason: permission.reason, roles: permission.roles }],
});

/** Asks the rule itself, also with each grant alone: no rule needs two. */
function explain<Action>(actor: Actor, action: Action, ask: (actor: Actor) => Answer): Explanation<Action> {
  const { allowed, refusals } = ask(actor);
  const suffices = (grant: Grant) => ask({ ...actor, grants: [grant] }).allowed;
  return { action, allowed, refusals, grant: allowed ? (actor.grants.find(suffices) ?? null) : null };
}

/** What a person may do in the paper, anywhere. */
export function explainPaper(actor: Actor): Explanation<PaperAction>[] {
  return PAPER_ACTIONS.map(action => explain(actor, action, one => answerOf(canInPaper(one, action))));
}

/** What a person may do with a story now. @param facts what the workflow judges it on when this person acts */
export function explainStory(
  actor: Actor,
  story: StorySubject,
  facts: TransitionFacts,
): Explanation<StoryAction | BesideAction>[] {
  return [
    ...STORY_ACTIONS.map(action => explain(actor, action, one => ability(one, action, story, facts))),
    ...BESIDE_ACTIONS.map(action => explain(actor, action, one => answerOf(canBeside(one, action, story)))),
  ];
}

/** The rule of what is no step of a story. */
export function canBeside(actor: Actor, action: BesideAction, story: StorySubject): Permitted {
  switch (action) {
    case 'plan':
      return canPlan(actor, story);
    case 'assign':
      return canInPaper(actor, 'assign-story', story);
    case 'change-pictures':
      return canChangePictures(actor, story);
    case 'share-preview':
      return canSharePreview(actor, story);
    case 'block':
      return canInPaper(actor, 'block-story', story);
    case 'write-entry':
      return canOnCoverage(actor, 'write', story);
    case 'publish-entry':
      return canOnCoverage(actor, 'publish', story);
  }
}
