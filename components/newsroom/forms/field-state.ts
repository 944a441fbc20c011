import type { FieldConflict } from '@/domain/api/problem';
import { fingerprint } from '@/domain/fingerprint';

/** The fields of a form while a person changes them. */
export interface FieldState<Fields extends object> {
  /** The saved values, as last loaded by this page. */
  seen: Fields;
  /** The values in the form. */
  draft: Fields;
  /** Fields that someone else has changed too, until the person chooses. */
  conflicts: FieldConflict[];
}

/** Whether two values are equal, ignoring the order of keys. */
export const isSame = (one: unknown, other: unknown): boolean =>
  fingerprint(one ?? null) === fingerprint(other ?? null);

const namesOf = <Fields extends object>(fields: Fields) => Object.keys(fields) as (keyof Fields & string)[];

/** What the person changed, with what the form showed before. */
export function changeOf<Fields extends object>({ seen, draft }: Pick<FieldState<Fields>, 'seen' | 'draft'>) {
  const names = namesOf(draft).filter(name => !isSame(seen[name], draft[name]));
  const pick = (fields: Fields) => Object.fromEntries(names.map(name => [name, fields[name]]));
  return { change: pick(draft), seen: pick(seen) };
}

/**
 * The form after the stored values were reloaded: fields that the person did not change are updated.
 * @param uncontrolled fields whose text an editor holds, which follows nothing
 */
export function followed<Fields extends object>(
  state: FieldState<Fields>,
  kept: Fields,
  uncontrolled: readonly (keyof Fields)[],
): FieldState<Fields> {
  const next = { ...state, seen: { ...state.seen }, draft: { ...state.draft } };
  for (const name of namesOf(kept)) {
    if (uncontrolled.includes(name)) continue;
    if (isSame(state.draft[name], state.seen[name])) next.draft[name] = kept[name];
    if (isSame(next.draft[name], kept[name])) next.seen[name] = kept[name];
  }
  return { ...next, conflicts: state.conflicts.filter(({ field }) => isChanged(next, field)) };
}

const isChanged = <Fields extends object>({ seen, draft }: FieldState<Fields>, field: string) =>
  !isSame(seen[field as keyof Fields], draft[field as keyof Fields]);

/** The form after a save; changes made during the save are still unsaved. */
export function saved<Fields extends object>(
  state: FieldState<Fields>,
  sent: Fields,
  kept: Partial<Fields>,
): FieldState<Fields> {
  const next = { ...state, seen: { ...state.seen, ...kept }, draft: { ...state.draft }, conflicts: [] };
  for (const name of namesOf(kept as Fields))
    if (isSame(state.draft[name], sent[name])) next.draft[name] = kept[name]!;
  return next;
}

/** The form after the person chose between what they and someone else wrote in a field. */
export function chosen<Fields extends object>(
  state: FieldState<Fields>,
  { field, value }: FieldConflict,
  side: 'mine' | 'theirs',
): FieldState<Fields> {
  return {
    seen: { ...state.seen, [field]: value },
    draft: side === 'mine' ? state.draft : { ...state.draft, [field]: value },
    conflicts: state.conflicts.filter(other => other.field !== field),
  };
}
