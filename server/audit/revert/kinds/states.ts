import type { RevertAct, RevertItem } from '@/domain/audit/revert/acts';
import type { RevertedKind } from '@/domain/audit/revert/fields';
import type { RecordedState } from '@/domain/audit/recorded';
import {
  nameOfState,
  planState,
  type StateRules,
  type AffectedState,
} from '@/domain/audit/revert/state-plan';
import { notFound } from '@/server/problems/refused';
import { findLike, listAffectedStates } from '@/server/store/audit/revert/affected-states';
import { plannedFor, type ActContext, type RevertKind } from './kind';

/** An affected subject while it is reverted. */
export interface StateAct extends ActContext {
  id: string;
  affected: AffectedState;
  act: RevertAct;
  /** The current state, with earlier values in the restored fields. */
  state: RecordedState;
  /** The fields to restore. */
  fields: readonly string[];
}

/** How subjects of a kind are reverted whose states are in the chain of events. */
export interface StateKind {
  kind: RevertedKind;
  /** How subjects that the person added are removed; absent: no verb removes them. */
  made?(affected: AffectedState): Promise<RevertAct | 'nothing'>;
  /** Whether a verb can restore a subject that the person removed; absent: none can. */
  comesBack?(affected: AffectedState): boolean;
  /** For subjects that are not fully restored by fields: what to do in addition or instead. */
  adapt?(affected: AffectedState, items: RevertItem[]): RevertItem[];
  act(one: StateAct): Promise<unknown>;
}

/** A kind whose every state is in the chain of events. */
export function ofStates({ kind, made, comesBack, adapt, act }: StateKind): RevertKind {
  const rulesFor = async (affected: AffectedState): Promise<StateRules> => {
    const isThere = Object.keys(affected.now).length > 0;
    const madeAct = isThere && made ? await made(affected) : null;
    if (isThere || !comesBack?.(affected)) return { made: () => madeAct, removed: () => null };
    // A restored subject has another id.
    const [twin] = await findLike(kind, withoutPlace(affected.last));
    return { made: () => madeAct, removed: () => (twin ? 'nothing' : { kind: 'add-again' }) };
  };
  return {
    async plan(acts, limit, only) {
      const affected = await listAffectedStates(kind, acts, limit, only);
      const rules = new Map<string, StateRules>();
      for (const one of affected) rules.set(one.id, await rulesFor(one));
      const named = affected.map(one => ({
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
      const [affected] = await listAffectedStates(kind, context.acts, 1, id);
      if (!affected || !planned) throw notFound(kind);
      const fields = 'fields' in planned ? planned.fields : [];
      const restored = Object.fromEntries(fields.map(field => [field, affected.before?.[field] ?? null]));
      const state = planned.kind === 'add-again' ? affected.last : { ...affected.now, ...restored };
      await act({ ...context, id, affected, act: planned, state, fields });
    },
  };
}

/** A state without the position in a list: a restored subject goes to the end. */
function withoutPlace({ position: _, ...state }: RecordedState): RecordedState {
  return state;
}

/** The restored fields, or some of them, as the form of the subject sends them. */
export const restoredFields = ({ state, fields, affected }: StateAct, of = fields) => ({
  change: pick(
    state,
    of.filter(field => fields.includes(field)),
  ),
  seen: affected.now,
});

/** Some fields of a state, as a verb takes them. */
export const pick = (state: RecordedState, fields: readonly string[]): RecordedState =>
  Object.fromEntries(fields.map(field => [field, state[field]]));
