import { describe, expect, it } from 'vitest';
import { STAGES, STORY_ACTIONS, transition, WORKFLOW, type Blocker, type TransitionFacts } from './workflow';

const now = new Date('2026-11-24T08:00:00Z');
const hour = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const ready: Omit<TransitionFacts, 'stage'> = {
  now,
  embargoUntil: null,
  missing: [],
  needsSecondPersonOf: null,
  withdrawn: true,
};

describe('the workflow', () => {
  for (const stage of STAGES)
    for (const action of STORY_ACTIONS) {
      const to = WORKFLOW[stage][action];
      const outcome = () => transition(action, { ...ready, stage });
      if (to)
        it(`takes a ${stage} story by ${action} to ${to}`, () => expect(outcome()).toEqual({ ok: true, to }));
      else
        it(`refuses ${action} for a ${stage} story and names its stage`, () =>
          expect(outcome()).toEqual({
            ok: false,
            refusals: [{ reason: 'not-in-this-stage', stage, action }],
          }));
    }

  it('leads to every stage from a draft', () => {
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
        if (!WORKFLOW[stage][action]) continue;
        const blocks = action === 'publish' || action === 'schedule';
        it(`${blocks ? 'stops' : 'lets'} ${action} of a ${stage} story with ${reason}`, () =>
          expect(transition(action, { ...ready, stage, missing: [reason] })).toEqual(
            blocks ? { ok: false, refusals: [{ reason }] } : { ok: true, to: WORKFLOW[stage][action] },
          ));
      }

  it('names every reason at once', () => {
    const facts: TransitionFacts = {
      stage: 'draft',
      now,
      embargoUntil: hour(1),
      missing: ['no-slug'],
      needsSecondPersonOf: 'Asia',
      withdrawn: false,
    };
    const outcome = transition('publish', facts);
    expect(outcome.ok ? [] : outcome.refusals.map(({ reason }) => reason)).toEqual([
      'no-slug',
      'wrote-it-oneself',
      'embargoed',
    ]);
  });

  it('publishes when the embargo is over to the second', () => {
    expect(transition('publish', { ...ready, stage: 'approved', embargoUntil: now }).ok).toBe(true);
    expect(transition('publish', { ...ready, stage: 'approved', embargoUntil: hour(0.001) }).ok).toBe(false);
  });

  it('schedules neither into the past nor before the embargo', () => {
    const schedule = (scheduleFor: Date, embargoUntil: Date | null) => {
      const outcome = transition('schedule', { ...ready, stage: 'approved', scheduleFor, embargoUntil });
      return outcome.ok ? 'scheduled' : outcome.refusals.map(({ reason }) => reason);
    };
    expect(schedule(hour(1), null)).toBe('scheduled');
    expect(schedule(now, null)).toEqual(['time-has-passed']);
    expect(schedule(hour(1), hour(2))).toEqual(['before-embargo']);
    expect(schedule(hour(2), hour(2))).toBe('scheduled');
  });
});
