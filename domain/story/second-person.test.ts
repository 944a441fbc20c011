import { describe, expect, it } from 'vitest';
import { can, type Actor } from '@/domain/people/permissions';
import type { Role } from '@/domain/roles';
import {
  approvalAfterChange,
  lackingApproval,
  type ApprovalRules,
  type Approver,
  type TextApproval,
} from './approval';
import {
  nextStage,
  stageAfterChange,
  STORY_ACTIONS,
  transition,
  type Stage,
  type StoryAction,
} from './workflow';

const now = new Date('2026-11-24T08:00:00Z');
const later = new Date('2026-12-01T08:00:00Z');

/** The state of a story, as far as it determines who has seen its words. Words are named after their author. */
interface State {
  stage: Stage;
  scheduledBy: string | null;
  writerIds: string[];
  submittedBy: string | null;
  approvedAs: Role[];
  /** The authors of unpublished words in the working copy, each with the others who have released them since. */
  words: Record<string, string[]>;
  isWithdrawn: boolean;
}

/** Steps of people, and the time of a schedule. */
type Step = { by: string; action: StoryAction } | { by: null; action: 'publish' };

interface Place {
  people: Record<string, Actor>;
  rules: ApprovalRules;
}

const START: State = {
  ...{ stage: 'draft', scheduledBy: null, writerIds: ['a'], submittedBy: null, approvedAs: [] },
  ...{ words: { a: [] }, isWithdrawn: false },
};

const person = (personId: string, role: Role): Actor => ({
  personId,
  grants: [{ role, editionId: null, deskId: null }],
});
const approverOf = ({ personId, grants }: Actor): Approver => ({
  personId,
  roles: grants.map(({ role }) => role).filter(role => role === 'editor' || role === 'admin'),
});
const textOf = (state: State, rules: ApprovalRules): TextApproval => ({
  ...rules,
  writerIds: [...state.writerIds, ...(state.submittedBy ? [state.submittedBy] : [])],
  approvedAs: state.approvedAs,
});
const sorted = (values: string[]) => [...new Set(values)].sort();

/** The words that are published when a person releases them. */
const released = ({ words }: State, by: string): State['words'] =>
  Object.fromEntries(Object.entries(words).map(([writer, seen]) => [writer, sorted([...seen, by])]));

const changed = (state: State, actor: Actor, rules: ApprovalRules): State => {
  const story = { stage: state.stage, scheduledFor: state.scheduledBy ? later : null };
  const { isTakenBack, approvedAs } = approvalAfterChange(
    ...([story, textOf(state, rules), rules, approverOf(actor)] as const),
  );
  const stage = stageAfterChange(state.stage, isTakenBack);
  return {
    ...state,
    ...{ stage, approvedAs: stage === 'submitted' ? [] : approvedAs },
    ...(isTakenBack && { scheduledBy: null }),
    ...(isTakenBack && stage === 'submitted' && { submittedBy: actor.personId }),
    writerIds: sorted([...state.writerIds, actor.personId]),
    words: { ...state.words, [actor.personId]: [] },
  };
};

/** The state after a step; null when it is refused. `published` are the words that the step publishes. */
function take(
  state: State,
  step: Step,
  { people, rules }: Place,
): { next: State; published: State['words'] } | null {
  const personId = step.by ?? state.scheduledBy;
  if (personId === null) return null;
  const actor = step.by === null ? { personId, grants: [] } : people[personId]!;
  const { action } = step;
  const { stage } = state;
  const subject = { editionId: 'e', deskId: null, createdById: 'a', stage };
  if (step.by !== null && !can(actor, action, subject).allowed) return null;
  const facts = {
    ...{ stage, now, embargoUntil: null, unpublishAt: null, missing: [], withdrawn: state.isWithdrawn },
    scheduledFor: state.scheduledBy ? later : null,
    ...lackingApproval(textOf(state, rules), approverOf(actor)),
  };
  if (!transition(action, facts).ok) return null;
  if (action === 'save') return { next: changed(state, actor, rules), published: {} };
  const next: State = { ...state, stage: nextStage(stage, action) };
  const withRoles = sorted([...state.approvedAs, ...approverOf(actor).roles]) as Role[];
  switch (action) {
    case 'submit':
      return { next: { ...next, submittedBy: personId }, published: {} };
    case 'approve':
      return { next: { ...next, approvedAs: withRoles }, published: {} };
    case 'schedule':
      return {
        next: {
          ...{ ...next, scheduledBy: personId, words: released(state, personId) },
          ...(stage === 'published' && { approvedAs: withRoles }),
        },
        published: {},
      };
    case 'unschedule':
      return { next: { ...next, scheduledBy: null }, published: {} };
    case 'publish': {
      const nothingLeft = { writerIds: [], submittedBy: null, approvedAs: [], scheduledBy: null, words: {} };
      // A scheduled story is published without anyone reading it again.
      const published = step.by === null ? state.words : released(state, personId);
      return { next: { ...next, ...nothingLeft, isWithdrawn: false }, published };
    }
    case 'unpublish':
    case 'kill':
      return { next: { ...next, scheduledBy: null, approvedAs: [], isWithdrawn: true }, published: {} };
    case 'reinstate':
      return { next: { ...next, isWithdrawn: false }, published: {} };
    case 'return':
    case 'recall':
    case 'revive':
      return { next: { ...next, submittedBy: null, approvedAs: [] }, published: {} };
    default:
      return { next, published: {} };
  }
}

/** Every state reachable by any order of steps, with what is published on the way. */
function* everyOrder(place: Place): Generator<{ path: string; published: State['words'] }> {
  const steps: Step[] = [
    { by: null, action: 'publish' },
    ...Object.keys(place.people).flatMap(by => STORY_ACTIONS.map(action => ({ by, action }))),
  ];
  const known = new Set([JSON.stringify(START)]);
  const open: { state: State; path: string }[] = [{ state: START, path: '' }];
  for (let at = open.pop(); at; at = open.pop())
    for (const step of steps) {
      const taken = take(at.state, step, place);
      if (!taken) continue;
      const path = `${at.path} ${step.by ?? 'time'}:${step.action}`;
      yield { path, published: taken.published };
      const key = JSON.stringify(taken.next);
      if (known.has(key)) continue;
      known.add(key);
      open.push({ state: taken.next, path });
    }
}

const NO_RULES: ApprovalRules = { secondPersonIn: null, approvals: [] };
const people = { a: person('a', 'editor'), b: person('b', 'editor'), r: person('r', 'reporter') };
const aloneIn = (words: State['words']) =>
  Object.entries(words).filter(([writer, seen]) => seen.every(other => other === writer));

describe('In every order of the actions of two editors and a reporter', () => {
  it('no person publishes their own words alone where a second person is required', () => {
    let count = 0;
    for (const { path, published } of everyOrder({
      people,
      rules: { ...NO_RULES, secondPersonIn: 'Asia' },
    })) {
      if (aloneIn(published).length) expect.fail(path);
      count += Object.keys(published).length;
    }
    expect(count).toBeGreaterThan(0);
  });

  it('an admin has seen all published words of a section that requires their approval', () => {
    const rules = { ...NO_RULES, approvals: [{ section: 'Courts', roles: ['admin' as const] }] };
    const admin = person('admin', 'admin');
    let state = take(START, { by: 'a', action: 'schedule' }, { people: { ...people, admin }, rules });
    expect(state).toBeNull();
    for (const { path } of everyOrder({ people, rules })) expect(path).not.toMatch(/:(publish|schedule)$/);
    state = take(START, { by: 'admin', action: 'approve' }, { people: { ...people, admin }, rules });
    const scheduled = take(state!.next, { by: 'a', action: 'schedule' }, { people, rules })!.next;
    expect(take(scheduled, { by: 'b', action: 'save' }, { people, rules })!.next.stage).toBe('submitted');
  });

  it('an editor publishes their own words where no rule requires another person', () => {
    const all = [...everyOrder({ people, rules: NO_RULES })];
    expect(all.some(({ published }) => aloneIn(published).length > 0)).toBe(true);
  });
});
