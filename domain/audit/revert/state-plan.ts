import { fingerprint } from '@/domain/fingerprint';
import type { EventKind } from '../events';
import type { RecordedState } from '../recorded';
import type { RevertAct, RevertItem, RevertObstacle } from './acts';
import { REVERTED_FIELDS, type RevertedField, type RevertedKind } from './fields';

/**
 * A recorded subject that a person changed in a period: its earlier and current state, each empty if it does
 * not exist.
 */
export interface AffectedState {
  id: string;
  /** The state before their first change; null when they created it, or when that record was deleted. */
  before: RecordedState | null;
  /** Whether they created it. */
  isNew: boolean;
  now: RecordedState;
  /** The last state before its deletion. */
  last: RecordedState;
  /** What the person changed in the period, and whether theirs was the last change. */
  changed: { field: string; isLast: boolean }[];
  /** Whether the person made the last change, and what it was. */
  isLast: boolean;
  lastKind: EventKind;
}

/** How subjects of a kind that a person created or deleted are restored. */
export interface StateRules {
  /** Null when it cannot be deleted. */
  made(affected: AffectedState): RevertAct | null | 'nothing';
  /** Null when it cannot be recreated. */
  removed(affected: AffectedState): RevertAct | null | 'nothing';
}

const isThere = (state: RecordedState) => Object.keys(state).length > 0;
const isSame = (one: unknown, other: unknown) => fingerprint(one ?? null) === fingerprint(other ?? null);

/** Plans to restore a recorded subject from before a person's changes. */
export function planState(kind: RevertedKind, affected: AffectedState, rules: StateRules): RevertItem[] {
  const { id, now, isNew } = affected;
  const of = (act: RevertAct | null, obstacle: RevertObstacle | null): RevertItem => ({
    ...{ subject: kind, id },
    ...{ act, obstacle },
  });
  const whole = (act: RevertAct | null | 'nothing', without: RevertObstacle) => {
    if (act === 'nothing') return [];
    return [of(act, act === null ? without : affected.isLast ? null : 'changed-since')];
  };
  const before = affected.before ?? (isNew ? {} : null);
  if (before === null) return [of(null, 'not-known')];
  if (!isThere(before)) return isThere(now) ? whole(rules.made(affected), 'cannot-be-removed') : [];
  // A subject that someone else deleted since needs no restoring.
  if (!isThere(now)) return affected.isLast ? whole(rules.removed(affected), 'cannot-come-back') : [];
  return (['fields', 'overwrite'] as const).flatMap(act => {
    const fields = fieldsToRevert(kind, affected, before, act === 'fields');
    return fields.length ? [of({ kind: act, fields }, act === 'fields' ? null : 'changed-since')] : [];
  });
}

function fieldsToRevert(
  kind: RevertedKind,
  { changed, now }: AffectedState,
  before: RecordedState,
  isLast: boolean,
): RevertedField[] {
  const fields: readonly RevertedField[] = REVERTED_FIELDS[kind];
  return fields.filter(
    field =>
      !isSame(before[field], now[field]) && changed.some(one => one.field === field && one.isLast === isLast),
  );
}

/** The name of a subject: its own, the first in any language, or its identifier. */
export function nameOfState(state: RecordedState): string {
  const { name, title, text, names, pattern, slug } = state as Record<string, unknown>;
  const inAny = names && typeof names === 'object' ? Object.values(names)[0] : null;
  const found = [name, title, text, inAny, pattern, slug].find(one => typeof one === 'string' && one !== '');
  return typeof found === 'string' ? found : '';
}
