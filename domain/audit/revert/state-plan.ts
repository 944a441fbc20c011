import { fingerprint } from '@/domain/fingerprint';
import type { EventKind } from '../events';
import type { RecordedState } from '../recorded';
import type { RevertAct, RevertItem, RevertObstacle } from './acts';
import { REVERTED_FIELDS, type RevertedField, type RevertedKind } from './fields';

/** A recorded subject that a person changed between two times, as it was before and as it is; empty: it was or is not there. */
export interface AffectedState {
  id: string;
  /** As it was before their first change; null: they made it, or what was recorded then was forgotten. */
  before: RecordedState | null;
  /** Whether they made it. */
  isNew: boolean;
  now: RecordedState;
  /** As it last was while it was there. */
  last: RecordedState;
  /** What the person changed between the times, and whether they were the last who did. */
  changed: { field: string; isLast: boolean }[];
  /** Whether the person was the last who changed anything of it, and how it was changed last. */
  isLast: boolean;
  lastKind: EventKind;
}

/** What becomes of subjects of a kind that a person made or took away. */
export interface StateRules {
  /** Null: no verb removes it. */
  made(affected: AffectedState): RevertAct | null | 'nothing';
  /** Null: no verb brings it back. */
  removed(affected: AffectedState): RevertAct | null | 'nothing';
}

const isThere = (state: RecordedState) => Object.keys(state).length > 0;
const isSame = (one: unknown, other: unknown) => fingerprint(one ?? null) === fingerprint(other ?? null);

/** What makes a recorded subject as it was before a person changed it. */
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
  // What someone else took away is not missed for what the person had changed of it.
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

/** What a subject is called: by its own name, its first one in any language, or what identifies it. */
export function nameOfState(state: RecordedState): string {
  const { name, title, text, names, pattern, slug } = state as Record<string, unknown>;
  const inAny = names && typeof names === 'object' ? Object.values(names)[0] : null;
  const found = [name, title, text, inAny, pattern, slug].find(one => typeof one === 'string' && one !== '');
  return typeof found === 'string' ? found : '';
}
