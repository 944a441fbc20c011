import type { Node } from '@tiptap/pm/model';
import { Step, StepResult } from '@tiptap/pm/transform';
import { fingerprint } from '@/domain/history/fingerprint';
import type { StoryFields } from '@/domain/story/story';
import type { HeldFields } from '../state/use-story-fields';

type HeldValues = Omit<HeldFields, 'fields'> & StoryFields;

/** What a change made of some values around the body, and what they were. */
export interface HeldPatch {
  before: Partial<HeldValues>;
  after: Partial<HeldValues>;
}

/** A section belongs to one edition: neither changes back without the other. */
const PLACE = ['editionId', 'sectionId'] as const;

const valuesOf = ({ editionId, deskId, fields }: HeldFields): HeldValues => ({
  editionId,
  deskId,
  ...fields,
});
const same = (one: unknown, other: unknown) => fingerprint(one) === fingerprint(other);

function pick(values: HeldValues, keys: (keyof HeldValues)[]): Partial<HeldValues> {
  return Object.fromEntries(keys.map(key => [key, values[key]]));
}

/** The change from one state of what is around the body to another; null when there is none. */
export function patchBetween(older: HeldFields, newer: HeldFields): HeldPatch | null {
  const [before, after] = [valuesOf(older), valuesOf(newer)];
  const all = Object.keys(after) as (keyof HeldValues)[];
  const keys = new Set(all.filter(key => !same(before[key], after[key])));
  if (!keys.size) return null;
  if (PLACE.some(key => keys.has(key))) for (const key of PLACE) keys.add(key);
  return { before: pick(before, [...keys]), after: pick(after, [...keys]) };
}

/** Makes a change again where the values are still what it began from: what somebody else has written since stays. */
export function withPatch(held: HeldFields, { before, after }: HeldPatch): HeldFields {
  const now = valuesOf(held);
  const untouched = (key: keyof HeldValues) => !(key in before) || same(now[key], before[key]);
  const placed = PLACE.every(untouched);
  const keys = (Object.keys(after) as (keyof HeldValues)[]).filter(key =>
    PLACE.some(part => part === key) ? placed : untouched(key),
  );
  const { editionId, deskId, ...fields } = { ...now, ...pick(after as HeldValues, keys) };
  return { editionId, deskId, fields };
}

/** A change around the body as a step beside those of the body, so that one undo walks back through both. */
export class HeldStep extends Step {
  constructor(readonly patch: HeldPatch) {
    super();
  }

  apply(doc: Node): StepResult {
    return StepResult.ok(doc);
  }

  invert(): HeldStep {
    return new HeldStep({ before: this.patch.after, after: this.patch.before });
  }

  map(): HeldStep {
    return this;
  }

  /** The editor asks for changes that are taken back together, such as letters typed one after the other. */
  override merge(next: Step): HeldStep | null {
    if (!(next instanceof HeldStep)) return null;
    return new HeldStep({
      before: { ...next.patch.before, ...this.patch.before },
      after: { ...this.patch.after, ...next.patch.after },
    });
  }

  toJSON() {
    return { stepType: 'held', ...this.patch };
  }
}
