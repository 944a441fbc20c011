/** The stage of a story. `spiked` is given up before publishing, `killed` withdrawn after. */
export const STAGES = [
  'draft',
  'submitted',
  'approved',
  'scheduled',
  'published',
  'spiked',
  'killed',
] as const;
export type Stage = (typeof STAGES)[number];

/** What can be done to a story as a whole. `save` changes its working copy, `correct` adds a public note. */
export const STORY_ACTIONS = [
  'save',
  'submit',
  'return',
  'approve',
  'schedule',
  'unschedule',
  'publish',
  'unpublish',
  'correct',
  'spike',
  'revive',
  'kill',
] as const;
export type StoryAction = (typeof STORY_ACTIONS)[number];

/** The one table: from each stage, the actions that are possible and the stage that each leads to. */
export const WORKFLOW: Record<Stage, Partial<Record<StoryAction, Stage>>> = {
  draft: {
    save: 'draft',
    submit: 'submitted',
    approve: 'approved',
    schedule: 'scheduled',
    publish: 'published',
    spike: 'spiked',
  },
  submitted: {
    save: 'submitted',
    return: 'draft',
    approve: 'approved',
    schedule: 'scheduled',
    publish: 'published',
    spike: 'spiked',
  },
  approved: {
    save: 'approved',
    return: 'draft',
    schedule: 'scheduled',
    publish: 'published',
    spike: 'spiked',
  },
  scheduled: { save: 'scheduled', unschedule: 'approved', publish: 'published' },
  published: {
    save: 'published',
    publish: 'published',
    unpublish: 'draft',
    correct: 'published',
    kill: 'killed',
  },
  spiked: { revive: 'draft' },
  killed: { revive: 'draft' },
};

/** The stage that an action leads to from this one. @throws RangeError when the table has no such transition */
export function nextStage(stage: Stage, action: StoryAction): Stage {
  const to = WORKFLOW[stage][action];
  if (!to) throw new RangeError(`A ${stage} story has no ${action}`);
  return to;
}

/** Things that stop a transition although the table has it. */
export type Blocker =
  | 'no-headline'
  | 'no-body'
  | 'guidance-left'
  | 'no-section'
  | 'no-slug'
  | 'no-alternative-text'
  | 'open-notes'
  | 'address-taken'
  | 'embargoed'
  | 'wrote-it-oneself'
  | 'time-has-passed'
  | 'before-embargo';

export type TransitionRefusal =
  { reason: 'not-in-this-stage'; stage: Stage; action: StoryAction } | { reason: Blocker };

export type Transition = { ok: true; to: Stage } | { ok: false; refusals: TransitionRefusal[] };

/** What a transition is judged on. Times are compared with `now`. */
export interface TransitionFacts {
  stage: Stage;
  now: Date;
  embargoUntil: Date | null;
  scheduleFor?: Date;
  missing: Blocker[];
  /** Whether the actor had a hand in the text or submitted it, in an edition that asks for a second pair of eyes. */
  needsSecondPerson: boolean;
}

const TO_READERS = new Set<StoryAction>(['publish', 'schedule']);

/** Whether the action leads, now or later, to what readers see. */
export function leadsToReaders(action: StoryAction): boolean {
  return TO_READERS.has(action);
}

/** Whether nothing may be published yet at this time. */
export function isUnderEmbargo(embargoUntil: Date | null, at: Date): boolean {
  return embargoUntil !== null && embargoUntil > at;
}

/**
 * What an action leads to, or every reason why it does not. Pure: permission is a separate question, asked of
 * `permissions.ts`.
 */
export function transition(action: StoryAction, facts: TransitionFacts): Transition {
  const to = WORKFLOW[facts.stage][action];
  if (!to) return { ok: false, refusals: [{ reason: 'not-in-this-stage', stage: facts.stage, action }] };
  const refusals: TransitionRefusal[] = [];
  if (leadsToReaders(action)) {
    refusals.push(...facts.missing.map(reason => ({ reason })));
    if (facts.needsSecondPerson) refusals.push({ reason: 'wrote-it-oneself' });
  }
  if (action === 'publish' && isUnderEmbargo(facts.embargoUntil, facts.now))
    refusals.push({ reason: 'embargoed' });
  if (action === 'schedule' && facts.scheduleFor) {
    if (facts.scheduleFor <= facts.now) refusals.push({ reason: 'time-has-passed' });
    if (isUnderEmbargo(facts.embargoUntil, facts.scheduleFor)) refusals.push({ reason: 'before-embargo' });
  }
  return refusals.length ? { ok: false, refusals } : { ok: true, to };
}
