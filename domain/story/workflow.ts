import type { Role } from '@/domain/roles';

/** The stage of a story. `spiked` is dropped before publishing, `killed` withdrawn after. */
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

/** The stages of stories that are not published yet. */
export const OPEN_STAGES: Stage[] = ['draft', 'submitted', 'approved', 'scheduled'];

/**
 * Actions on a whole story. `save` changes its working copy, `correct` adds a public note, `recall` turns one's own
 * submission back into a draft, `reinstate` publishes a withdrawn story again. `schedule` sets or moves the time at
 * which the working copy is published, `schedule-unpublish` the time at which the story is unpublished.
 */
export const STORY_ACTIONS = [
  'save',
  'submit',
  'return',
  'recall',
  'approve',
  'schedule',
  'unschedule',
  'schedule-unpublish',
  'unschedule-unpublish',
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
    recall: 'draft',
    approve: 'approved',
    schedule: 'scheduled',
    publish: 'published',
    spike: 'spiked',
  },
  approved: {
    save: 'approved',
    approve: 'approved',
    return: 'draft',
    schedule: 'scheduled',
    publish: 'published',
    spike: 'spiked',
  },
  scheduled: {
    save: 'scheduled',
    return: 'draft',
    schedule: 'scheduled',
    unschedule: 'approved',
    'schedule-unpublish': 'scheduled',
    'unschedule-unpublish': 'scheduled',
    publish: 'published',
  },
  published: {
    save: 'published',
    schedule: 'published',
    unschedule: 'published',
    'schedule-unpublish': 'published',
    'unschedule-unpublish': 'published',
    publish: 'published',
    unpublish: 'draft',
    correct: 'published',
    kill: 'killed',
    reinstate: 'published',
  },
  spiked: { revive: 'draft' },
  killed: { revive: 'draft', reinstate: 'published' },
};

/** The stages in which a change to the text revokes the approval, and the stage that each leads to. */
export const REVOKES_APPROVAL: Partial<Record<Stage, Stage>> = {
  approved: 'submitted',
  scheduled: 'submitted',
  published: 'published',
};

/** The stage that a change to the text leads to. @param takesBack whether it revokes the approval */
export const stageAfterChange = (stage: Stage, takesBack: boolean): Stage =>
  (takesBack && REVOKES_APPROVAL[stage]) || nextStage(stage, 'save');

/** The stage that an action leads to from this one. @throws RangeError when the table has no such transition */
export function nextStage(stage: Stage, action: StoryAction): Stage {
  const to = WORKFLOW[stage][action];
  if (!to) throw new RangeError(`A ${stage} story has no ${action}`);
  return to;
}

/** Reasons to refuse a transition that the table has. */
export type Blocker =
  | 'no-headline'
  | 'no-body'
  | 'guidance-left'
  | 'no-section'
  | 'no-slug'
  | 'no-alternative-text'
  | 'not-for-edition'
  | 'open-notes'
  | 'machine-text'
  | 'address-taken'
  | 'embargoed'
  | 'nothing-withdrawn'
  | 'nothing-scheduled'
  | 'time-has-passed'
  | 'before-embargo'
  | 'before-publishing'
  | 'after-unpublishing';

export type TransitionRefusal =
  | { reason: 'not-in-this-stage'; stage: Stage; action: StoryAction }
  /** The edition with a four-eyes rule, and whether the story can still be submitted to another editor. */
  | { reason: 'wrote-it-oneself'; edition: string; canSubmit: boolean }
  /** A section whose stories people in one of these roles approve. */
  | { reason: 'needs-approval'; section: string; roles: Role[] }
  | { reason: Blocker };

/** An approval that the section of a story requires and the story lacks. */
export interface MissingApproval {
  section: string;
  roles: Role[];
  /** Whether the actor can approve. */
  canGive: boolean;
}

export type Transition = { ok: true; to: Stage } | { ok: false; refusals: TransitionRefusal[] };

/** The input of a transition. Times are compared with `now`. */
export interface TransitionFacts {
  stage: Stage;
  now: Date;
  embargoUntil: Date | null;
  /** The scheduled times; null for none. */
  scheduledFor: Date | null;
  unpublishAt: Date | null;
  /** The requested time of publishing or unpublishing. */
  asked?: Date;
  missing: Blocker[];
  /** The edition, when its four-eyes rule applies to the actor as author or submitter; else null. */
  needsSecondPersonOf: string | null;
  /** Null when the story has the approval that its section requires. */
  missingApproval: MissingApproval | null;
  /** Whether the story was published and then withdrawn. */
  withdrawn: boolean;
}

const TO_READERS = new Set<StoryAction>(['publish', 'schedule']);

/** Whether the action publishes, now or later. */
export function isPublishing(action: StoryAction): boolean {
  return TO_READERS.has(action);
}

/** Whether the action makes a text live immediately. */
export function makesLive(action: StoryAction): boolean {
  return action === 'publish' || action === 'reinstate';
}

/** Whether this must be done by someone other than the authors of the text, where a second person is required. */
const needsSecondPerson = (action: StoryAction) => action === 'approve' || isPublishing(action);

const WITH_REASON = new Set<StoryAction>(['return', 'unpublish', 'kill']);

/** Whether the newsroom is notified of the reason. */
export function needsReason(action: StoryAction): boolean {
  return WITH_REASON.has(action);
}

/** Whether this removes a story from the public site, regardless of the working copy. */
export function isWithdrawal(action: StoryAction): action is 'unpublish' | 'kill' {
  return action === 'unpublish' || action === 'kill';
}

/** Whether an embargo can be set: readers do not have the story yet, and may get it. */
export function mayBeEmbargoed(stage: Stage): boolean {
  return stage !== 'published' && Boolean(WORKFLOW[stage].schedule);
}

/** Whether nothing may be published yet at this time. */
export function isUnderEmbargo(embargoUntil: Date | null, at: Date): boolean {
  return embargoUntil !== null && embargoUntil > at;
}

/**
 * The stage that an action leads to, or every reason for refusing it. Pure: permissions are separate, see
 * `permissions.ts`.
 */
export function transition(action: StoryAction, facts: TransitionFacts): Transition {
  const { stage, missingApproval } = facts;
  const to = WORKFLOW[stage][action];
  // An approved story can be approved again only when its section requires the approval of others.
  const isDone = action === 'approve' && stage === 'approved' && !missingApproval;
  if (!to || isDone) return { ok: false, refusals: [{ reason: 'not-in-this-stage', stage, action }] };
  const refusals: TransitionRefusal[] = [];
  if (missingApproval && asksForApproval(action, facts)) {
    const { section, roles } = missingApproval;
    refusals.push({ reason: 'needs-approval', section, roles });
  }
  if (isPublishing(action)) refusals.push(...facts.missing.map(reason => ({ reason })));
  if (facts.needsSecondPersonOf !== null && needsSecondPerson(action)) {
    const canSubmit = Boolean(WORKFLOW[stage].submit);
    refusals.push({ reason: 'wrote-it-oneself', edition: facts.needsSecondPersonOf, canSubmit });
  }
  if (action === 'reinstate' && !facts.withdrawn) refusals.push({ reason: 'nothing-withdrawn' });
  if (makesLive(action) && isUnderEmbargo(facts.embargoUntil, facts.now))
    refusals.push({ reason: 'embargoed' });
  refusals.push(...timeRefusals(action, facts).map(reason => ({ reason })));
  return refusals.length ? { ok: false, refusals } : { ok: true, to };
}

/** Whether the missing approval prevents an action: one that needs it, or that the actor may not approve. */
function asksForApproval(action: StoryAction, { stage, missingApproval }: TransitionFacts): boolean {
  if (action === 'approve') return stage === 'approved' && !missingApproval!.canGive;
  if (action === 'correct') return !missingApproval!.canGive;
  // Changes to a live story have no stage in which they are approved: people who could approve them publish them
  // directly.
  return isPublishing(action) && !(stage === 'published' && missingApproval!.canGive);
}

/** What is wrong with the time of a schedule, or with cancelling one. */
function timeRefusals(action: StoryAction, facts: TransitionFacts): Blocker[] {
  const { now, asked, embargoUntil, scheduledFor, unpublishAt } = facts;
  if (action === 'unschedule') return scheduledFor ? [] : ['nothing-scheduled'];
  if (action === 'unschedule-unpublish') return unpublishAt ? [] : ['nothing-scheduled'];
  if (!asked) return [];
  const refusals: Blocker[] = asked <= now ? ['time-has-passed'] : [];
  if (action === 'schedule') {
    if (isUnderEmbargo(embargoUntil, asked)) refusals.push('before-embargo');
    if (unpublishAt && asked >= unpublishAt) refusals.push('after-unpublishing');
  }
  if (action === 'schedule-unpublish' && scheduledFor && asked <= scheduledFor)
    refusals.push('before-publishing');
  return refusals;
}
