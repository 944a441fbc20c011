import type { RevertAct, RevertItem } from '@/domain/audit/revert/acts';
import type { RevertedKind } from '@/domain/audit/revert/fields';
import type { RecordedState } from '@/domain/audit/recorded';
import { nameOfState, planState, type StateRules, type TouchedState } from '@/domain/audit/revert/state-plan';
import { notFound } from '@/server/problems/refused';
import { findLike, listTouchedStates } from '@/server/store/audit/revert/touched-states';
import { plannedFor, type ActContext, type RevertKind } from './kind';

/** A touched subject while it is reverted. */
export interface StateAct extends ActContext {
  id: string;
  touched: TouchedState;
  act: RevertAct;
  /** It as it is, with the values of before in the fields that are given back. */
  state: RecordedState;
  /** The fields that are given back. */
  fields: readonly string[];
}

/** How subjects of a kind are reverted whose states are in the chain of events. */
export interface StateKind {
  kind: RevertedKind;
  /** What becomes of those that the person made; left out: no verb removes them. */
  made?(touched: TouchedState): Promise<RevertAct | 'nothing'>;
  /** Whether a verb brings back one that the person took away; left out: none does. */
  comesBack?(touched: TouchedState): boolean;
  /** Of those whose fields are not all: what is to be done, besides or instead. */
  adapt?(touched: TouchedState, items: RevertItem[]): RevertItem[];
  act(one: StateAct): Promise<unknown>;
}

/** A kind of which every state is in the chain of events. */
export function ofStates({ kind, made, comesBack, adapt, act }: StateKind): RevertKind {
  const rulesFor = async (touched: TouchedState): Promise<StateRules> => {
    const isThere = Object.keys(touched.now).length > 0;
    const madeAct = isThere && made ? await made(touched) : null;
    if (isThere || !comesBack?.(touched)) return { made: () => madeAct, taken: () => null };
    // What has come back has another id.
    const [twin] = await findLike(kind, withoutPlace(touched.last));
    return { made: () => madeAct, taken: () => (twin ? 'nothing' : { kind: 'add-again' }) };
  };
  return {
    async plan(acts, limit, only) {
      const touched = await listTouchedStates(kind, acts, limit, only);
      const rules = new Map<string, StateRules>();
      for (const one of touched) rules.set(one.id, await rulesFor(one));
      const named = touched.map(one => ({
        ...one,
        name: nameOfState(one.last) || one.owner,
        storyId: typeof one.last.storyId === 'string' ? one.last.storyId : null,
      }));
      return plannedFor(named, one => {
        const items = planState(kind, one, rules.get(one.id)!);
        return adapt ? adapt(one, items) : items;
      });
    },
    async act({ id, act: planned }, context) {
      const [touched] = await listTouchedStates(kind, context.acts, 1, id);
      if (!touched || !planned) throw notFound(kind);
      const fields = 'fields' in planned ? planned.fields : [];
      const given = Object.fromEntries(fields.map(field => [field, touched.before?.[field] ?? null]));
      const state = planned.kind === 'add-again' ? touched.last : { ...touched.now, ...given };
      await act({ ...context, id, touched, act: planned, state, fields });
    },
  };
}

/** A state without where it is in a list: what is added again is the last one. */
function withoutPlace({ position: _, ...state }: RecordedState): RecordedState {
  return state;
}

/** The fields that are given back, or some of them, as the form of the thing sends them. */
export const givenBack = ({ state, fields, touched }: StateAct, of = fields) => ({
  change: pick(
    state,
    of.filter(field => fields.includes(field)),
  ),
  seen: touched.now,
});

/** Some fields of a state, as a verb takes them. */
export const pick = (state: RecordedState, fields: readonly string[]): RecordedState =>
  Object.fromEntries(fields.map(field => [field, state[field]]));
