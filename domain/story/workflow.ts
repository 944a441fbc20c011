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

/** What can be done to a story as a whole. `save` changes its working copy, `correct` adds a public note,
 * `reinstate` gives readers again what was withdrawn. */
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
  'reinstate',
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
    reinstate: 'published',
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
  killed: { revive: 'draft', reinstate: 'published' },
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
  | 'nothing-withdrawn'
  | 'time-has-passed'
  | 'before-embargo';

export type TransitionRefusal =
  | { reason: 'not-in-this-stage'; stage: Stage; action: StoryAction }
  /** The edition that asks for four eyes, and whether the story can still be submitted to another editor. */
  | { reason: 'wrote-it-oneself'; edition: string; canSubmit: boolean }
  | { reason: Blocker };

export type Transition = { ok: true; to: Stage } | { ok: false; refusals: TransitionRefusal[] };

/** What a transition is judged on. Times are compared with `now`. */
export interface TransitionFacts {
  stage: Stage;
  now: Date;
  embargoUntil: Date | null;
  scheduleFor?: Date;
  missing: Blocker[];
  /** The edition, when it asks for four eyes and the actor had a hand in the text or submitted it; else null. */
  needsSecondPersonOf: string | null;
  /** Whether readers had the story and it was taken from them. */
  withdrawn: boolean;
}

const TO_READERS = new Set<StoryAction>(['publish', 'schedule']);

/** Whether the action leads, now or later, to what readers see. */
export function leadsToReaders(action: StoryAction): boolean {
  return TO_READERS.has(action);
}

/** Whether readers have a text from this action on. */
export function bringsOut(action: StoryAction): boolean {
  return action === 'publish' || action === 'reinstate';
}

const WITH_REASON = new Set<StoryAction>(['return', 'unpublish', 'kill']);

/** Whether the newsroom is told why this is done. */
export function needsReason(action: StoryAction): boolean {
  return WITH_REASON.has(action);
}

/** Whether this takes a story from its readers. It is about what they see, whatever becomes of the working copy. */
export function withdraws(action: StoryAction): action is 'unpublish' | 'kill' {
  return action === 'unpublish' || action === 'kill';
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
    const canSubmit = Boolean(WORKFLOW[facts.stage].submit);
    if (facts.needsSecondPersonOf !== null)
      refusals.push({ reason: 'wrote-it-oneself', edition: facts.needsSecondPersonOf, canSubmit });
  }
  if (action === 'reinstate' && !facts.withdrawn) refusals.push({ reason: 'nothing-withdrawn' });
  if (bringsOut(action) && isUnderEmbargo(facts.embargoUntil, facts.now))
    refusals.push({ reason: 'embargoed' });
  if (action === 'schedule' && facts.scheduleFor) {
    if (facts.scheduleFor <= facts.now) refusals.push({ reason: 'time-has-passed' });
    if (isUnderEmbargo(facts.embargoUntil, facts.scheduleFor)) refusals.push({ reason: 'before-embargo' });
  }
  return refusals.length ? { ok: false, refusals } : { ok: true, to };
}
