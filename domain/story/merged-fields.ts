import { fingerprint } from '@/domain/fingerprint';
import type { StoryFields } from '@/domain/story/story';

/** Changed fields: their new values, and those that they replace. */
export interface FieldsChange {
  fields: Partial<StoryFields>;
  before: Partial<StoryFields>;
}

const isSame = (one: unknown, other: unknown) => fingerprint(one) === fingerprint(other);
const namesIn = (fields: Partial<StoryFields>) => Object.keys(fields) as (keyof StoryFields)[];
const only = (fields: StoryFields, names: (keyof StoryFields)[]): Partial<StoryFields> =>
  Object.fromEntries(names.map(name => [name, fields[name]]));

/** The fields that differ; null when none do. */
export function fieldsChange(base: StoryFields, next: StoryFields): FieldsChange | null {
  const names = namesIn(next).filter(name => !isSame(base[name], next[name]));
  return names.length ? { fields: only(next, names), before: only(base, names) } : null;
}

/** Whether a colleague and this window changed one field to different values. */
export const isFieldConflict = (
  mine: StoryFields,
  base: StoryFields,
  theirs: Partial<StoryFields>,
): boolean =>
  namesIn(theirs).some(name => [base[name], theirs[name]].every(value => !isSame(mine[name], value)));

/**
 * The fields of this window and of the server after a colleague changed some. A field that was also changed here is
 * left unchanged in both, so that the next save detects the conflict.
 */
export function withTheirs(
  mine: StoryFields,
  base: StoryFields,
  theirs: Partial<StoryFields>,
): { mine: StoryFields; base: StoryFields } {
  const names = namesIn(theirs);
  const applied = names.filter(name => isSame(mine[name], base[name]));
  const agreed = names.filter(name => applied.includes(name) || isSame(mine[name], theirs[name]));
  return {
    mine: { ...mine, ...only({ ...mine, ...theirs }, applied) },
    base: { ...base, ...only({ ...base, ...theirs }, agreed) },
  };
}
