import { describe, expect, it } from 'vitest';
import {
  mayBeEmbargoed,
  STAGES,
  STORY_ACTIONS,
  transition,
  WORKFLOW,
  type Blocker,
  type StoryAction,
  type TransitionFacts,
} from './workflow';

const now = new Date('2026-11-24T08:00:00Z');
const hour = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const ready: Omit<TransitionFacts, 'stage'> = {
  now,
  embargoUntil: null,
  scheduledFor: hour(2),
  unpublishAt: hour(4),
  missing: [],
  needsSecondPersonOf: null,
  missingApproval: null,
  withdrawn: true,
};

describe('the workflow', () => {
  for (const stage of STAGES)
    for (const action of STORY_ACTIONS) {
      const to = WORKFLOW[stage][action];
      // An approved story can be approved again only when its section requires the approval of others.
      const missingApproval =
        stage === 'approved' && action === 'approve'
          ? { section: 'Investigations', roles: ['admin' as const], canGive: true }
          : null;
      const outcome = () => transition(action, { ...ready, stage, missingApproval });
      if (to)
        it(`moves a ${stage} story to ${to} on ${action}`, () => expect(outcome()).toEqual({ ok: true, to }));
      else
        it(`refuses ${action} for a ${stage} story and names its stage`, () =>
          expect(outcome()).toEqual({
            ok: false,
            refusals: [{ reason: 'not-in-this-stage', stage, action }],
          }));
    }

  it('reaches every stage from a draft', () => {
    const reached = new Set<string>(['draft']);
    for (let before = 0; before !== reached.size;) {
      before = reached.size;
      for (const stage of STAGES)
        if (reached.has(stage)) Object.values(WORKFLOW[stage]).forEach(to => reached.add(to));
    }
    expect([...reached].sort()).toEqual([...STAGES].sort());
  });

  const blockers: Blocker[] = [
    'no-headline',
    'no-body',
    'guidance-left',
    'no-section',
    'no-slug',
    'no-alternative-text',
    'open-notes',
  ];
  for (const stage of STAGES)
    for (const action of STORY_ACTIONS)
      for (const reason of blockers) {
        if (!WORKFLOW[stage][action] || (stage === 'approved' && action === 'approve')) continue;
        const blocks = action === 'publish' || action === 'schedule';
        it(`${blocks ? 'refuses' : 'allows'} ${action} of a ${stage} story with ${reason}`, () =>
          expect(transition(action, { ...ready, stage, missing: [reason] })).toEqual(
            blocks ? { ok: false, refusals: [{ reason }] } : { ok: true, to: WORKFLOW[stage][action] },
          ));
      }

  for (const stage of STAGES)
    for (const action of STORY_ACTIONS)
      for (const canGive of [false, true]) {
        if (!WORKFLOW[stage][action]) continue;
        const leads = (action === 'publish' || action === 'schedule') && !(stage === 'published' && canGive);
        const gives = action === 'correct' || (action === 'approve' && stage === 'approved');
        const stops = leads || (gives && !canGive);
        const missingApproval = { section: 'Investigations', roles: ['admin' as const], canGive };
        const { section, roles } = missingApproval;
        it(`${stops ? 'refuses' : 'allows'} ${action} of a ${stage} story that lacks an approval the actor ${canGive ? 'can' : 'cannot'} give`, () =>
          expect(transition(action, { ...ready, stage, missingApproval })).toEqual(
            stops
              ? { ok: false, refusals: [{ reason: 'needs-approval', section, roles }] }
              : { ok: true, to: WORKFLOW[stage][action] },
          ));
      }

  it('approves an approved story again only when an approval is missing', () => {
    const outcome = transition('approve', { ...ready, stage: 'approved' });
    expect(outcome.ok).toBe(false);
  });

  it('returns all reasons at once', () => {
    const facts: TransitionFacts = {
      stage: 'draft',
      now,
      embargoUntil: hour(1),
      scheduledFor: null,
      unpublishAt: null,
      missing: ['no-slug'],
      needsSecondPersonOf: 'Asia',
      missingApproval: { section: 'Investigations', roles: ['admin'], canGive: false },
      withdrawn: false,
    };
    const outcome = transition('publish', facts);
    expect(outcome.ok ? [] : outcome.refusals.map(({ reason }) => reason)).toEqual([
      'needs-approval',
      'no-slug',
      'wrote-it-oneself',
      'embargoed',
    ]);
  });

  it('publishes from the second in which the embargo ends', () => {
    expect(transition('publish', { ...ready, stage: 'approved', embargoUntil: now }).ok).toBe(true);
    expect(transition('publish', { ...ready, stage: 'approved', embargoUntil: hour(0.001) }).ok).toBe(false);
  });

  const reasonsOf = (action: StoryAction, facts: Partial<TransitionFacts>) => {
    const outcome = transition(action, { ...ready, stage: 'published', ...facts });
    return outcome.ok ? [] : outcome.refusals.map(({ reason }) => reason);
  };

  it('refuses scheduling into the past, before the embargo, and after the end of publication', () => {
    const schedule = (asked: Date, embargoUntil: Date | null) =>
      reasonsOf('schedule', { stage: 'approved', asked, embargoUntil });
    expect(schedule(hour(1), null)).toEqual([]);
    expect(schedule(now, null)).toEqual(['time-has-passed']);
    expect(schedule(hour(1), hour(2))).toEqual(['before-embargo']);
    expect(schedule(hour(2), hour(2))).toEqual([]);
    expect(schedule(hour(4), null)).toEqual(['after-unpublishing']);
  });

  it('schedules unpublishing only after the scheduled publishing', () => {
    expect(reasonsOf('schedule-unpublish', { asked: hour(3) })).toEqual([]);
    expect(reasonsOf('schedule-unpublish', { asked: hour(2) })).toEqual(['before-publishing']);
    expect(reasonsOf('schedule-unpublish', { asked: now })).toEqual(['time-has-passed', 'before-publishing']);
    expect(reasonsOf('schedule-unpublish', { asked: hour(1), scheduledFor: null })).toEqual([]);
  });

  it('cancels only what is scheduled', () => {
    expect(reasonsOf('unschedule', { scheduledFor: null })).toEqual(['nothing-scheduled']);
    expect(reasonsOf('unschedule-unpublish', { unpublishAt: null })).toEqual(['nothing-scheduled']);
  });

  it('allows an embargo to be set until the story is published', () => {
    expect(STAGES.filter(mayBeEmbargoed)).toEqual(['draft', 'submitted', 'approved', 'scheduled']);
  });
});
