import { fingerprint } from '@/domain/fingerprint';
import type { StoryFields } from '@/domain/story/story';
import type { FieldsPatch } from '@/components/editor/undo/fields-step';
import type { DraftFields } from '../draft';

type FieldValues = Omit<DraftFields, 'fields'> & StoryFields;

/** A section belongs to one edition, so both are undone together. */
const PLACE = ['editionId', 'sectionId'] as const;

const valuesOf = ({ editionId, deskId, fields }: DraftFields): FieldValues => ({
  editionId,
  deskId,
  ...fields,
});
const same = (one: unknown, other: unknown) => fingerprint(one) === fingerprint(other);

const pick = (values: FieldsPatch['after'], keys: string[]) =>
  Object.fromEntries(keys.map(key => [key, values[key]]));

/** The change between two states of the fields; null when there is none. */
export function patchBetween(older: DraftFields, newer: DraftFields): FieldsPatch | null {
  const [before, after] = [valuesOf(older), valuesOf(newer)];
  const all = Object.keys(after) as (keyof FieldValues)[];
  const keys = new Set<string>(all.filter(key => !same(before[key], after[key])));
  if (!keys.size) return null;
  if (PLACE.some(key => keys.has(key))) for (const key of PLACE) keys.add(key);
  return { before: pick({ ...before }, [...keys]), after: pick({ ...after }, [...keys]) };
}

/** Applies a change where the values are still its base: later changes by others are kept. */
export function withPatch(storyFields: DraftFields, { before, after }: FieldsPatch): DraftFields {
  const now = valuesOf(storyFields);
  const untouched = (key: keyof FieldValues) => !(key in before) || same(now[key], before[key]);
  const placed = PLACE.every(untouched);
  const keys = (Object.keys(after) as (keyof FieldValues)[]).filter(key =>
    PLACE.some(part => part === key) ? placed : untouched(key),
  );
  // Every patch in the undo history of a story is from `patchBetween`.
  const changed = pick(after, keys) as Partial<FieldValues>;
  const { editionId, deskId, ...fields } = { ...now, ...changed };
  return { editionId, deskId, fields };
}

/** The name of the changed field: a slug only follows its headline. */
export function fieldOf({ after }: FieldsPatch): string {
  const names = Object.keys(after).sort();
  return names.filter(name => name !== 'slug').join() || names.join();
}
