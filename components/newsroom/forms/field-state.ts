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
export function withStored<Fields extends object>(
  state: FieldState<Fields>,
  stored: Fields,
  uncontrolled: readonly (keyof Fields)[],
): FieldState<Fields> {
  const next = { ...state, seen: { ...state.seen }, draft: { ...state.draft } };
  for (const name of namesOf(stored)) {
    if (uncontrolled.includes(name)) continue;
    if (isSame(state.draft[name], state.seen[name])) next.draft[name] = stored[name];
    if (isSame(next.draft[name], stored[name])) next.seen[name] = stored[name];
  }
  return { ...next, conflicts: state.conflicts.filter(({ field }) => isChanged(next, field)) };
}

const isChanged = <Fields extends object>({ seen, draft }: FieldState<Fields>, field: string) =>
  !isSame(seen[field as keyof Fields], draft[field as keyof Fields]);

/** The form after a save; changes made during the save are still unsaved. */
export function withSaved<Fields extends object>(
  state: FieldState<Fields>,
  sent: Fields,
  stored: Partial<Fields>,
): FieldState<Fields> {
  const next = { ...state, seen: { ...state.seen, ...stored }, draft: { ...state.draft }, conflicts: [] };
  for (const name of namesOf(stored as Fields))
    if (isSame(state.draft[name], sent[name])) next.draft[name] = stored[name]!;
  return next;
}

/** The form after the person chose between what they and someone else wrote in a field. */
export function withChoice<Fields extends object>(
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
