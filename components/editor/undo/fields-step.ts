import type { Node } from '@tiptap/pm/model';
import { Step, StepResult } from '@tiptap/pm/transform';
import { fingerprint } from '@/domain/history/fingerprint';
import type { StoryFields } from '@/domain/story/story';
import type { DraftFields } from '../../composer/draft';

type FieldValues = Omit<DraftFields, 'fields'> & StoryFields;

/** What a change made of some values around the body, and what they were. */
export interface FieldsPatch {
  before: Partial<FieldValues>;
  after: Partial<FieldValues>;
}

/** A section belongs to one edition: neither changes back without the other. */
const PLACE = ['editionId', 'sectionId'] as const;

const valuesOf = ({ editionId, deskId, fields }: DraftFields): FieldValues => ({
  editionId,
  deskId,
  ...fields,
});
const same = (one: unknown, other: unknown) => fingerprint(one) === fingerprint(other);

function pick(values: FieldValues, keys: (keyof FieldValues)[]): Partial<FieldValues> {
  return Object.fromEntries(keys.map(key => [key, values[key]]));
}

/** The change from one state of what is around the body to another; null when there is none. */
export function patchBetween(older: DraftFields, newer: DraftFields): FieldsPatch | null {
  const [before, after] = [valuesOf(older), valuesOf(newer)];
  const all = Object.keys(after) as (keyof FieldValues)[];
  const keys = new Set(all.filter(key => !same(before[key], after[key])));
  if (!keys.size) return null;
  if (PLACE.some(key => keys.has(key))) for (const key of PLACE) keys.add(key);
  return { before: pick(before, [...keys]), after: pick(after, [...keys]) };
}

/** Redoes a change where the values are still those it was based on: later changes of others stay. */
export function withPatch(storyFields: DraftFields, { before, after }: FieldsPatch): DraftFields {
  const now = valuesOf(storyFields);
  const untouched = (key: keyof FieldValues) => !(key in before) || same(now[key], before[key]);
  const placed = PLACE.every(untouched);
  const keys = (Object.keys(after) as (keyof FieldValues)[]).filter(key =>
    PLACE.some(part => part === key) ? placed : untouched(key),
  );
  const { editionId, deskId, ...fields } = { ...now, ...pick(after as FieldValues, keys) };
  return { editionId, deskId, fields };
}

/** A change around the body as a step beside those of the body, so that one undo walks back through both. */
export class FieldsStep extends Step {
  constructor(readonly patch: FieldsPatch) {
    super();
  }

  apply(doc: Node): StepResult {
    return StepResult.ok(doc);
  }

  invert(): FieldsStep {
    return new FieldsStep({ before: this.patch.after, after: this.patch.before });
  }

  map(): FieldsStep {
    return this;
  }

  /** The editor asks for changes that are taken back together, such as letters typed one after the other. */
  override merge(next: Step): FieldsStep | null {
    if (!(next instanceof FieldsStep)) return null;
    return new FieldsStep({
      before: { ...next.patch.before, ...this.patch.before },
      after: { ...this.patch.after, ...next.patch.after },
    });
  }

  toJSON() {
    return { stepType: 'fields', ...this.patch };
  }
}
