import { ReplaceAroundStep, ReplaceStep, type Step, type StepMap } from 'prosemirror-transform';
import type { Range } from './ranges';

/** A step that a later one may take back. */
interface TakenBack {
  index: number;
  /** Where it starts to change something, from the start of what the later one inserts. */
  offset: number;
}

/** More steps than an undo takes back in one. */
const MOST_TAKEN_BACK = 50;

/** How long what a replacement covers is afterwards. */
const sizeAfter = (step: ReplaceStep | ReplaceAroundStep) =>
  step.slice.size + (step instanceof ReplaceAroundStep ? step.gapTo - step.gapFrom : 0);

/** Where a step starts to change something at a range, which is in positions after it; null where it does not. */
function startAt(map: StepMap, { from, to }: Range): number | null {
  let first: number | null = null;
  map.forEach((start, _end, newStart, newEnd) => {
    if (newStart <= to && from <= newEnd) first ??= start;
  });
  return first;
}

/**
 * The earlier steps at the place of a replacement, from the last to the first, until it is as long as what the replacement
 * makes of it.
 * @returns also whether it gets as long: an undo takes several steps back in one
 */
export function takenBackBy(
  replacement: ReplaceStep | ReplaceAroundStep,
  earlier: readonly Step[],
): { steps: TakenBack[]; isWhole: boolean } {
  const size = sizeAfter(replacement);
  let place: Range = replacement;
  const steps: { index: number; at: number }[] = [];
  let isWhole = false;
  for (let index = earlier.length - 1; index >= 0 && !isWhole && steps.length < MOST_TAKEN_BACK; index--) {
    const map = earlier[index]!.getMap();
    const at = startAt(map, place);
    const before = map.invert();
    place = { from: before.map(place.from, -1), to: before.map(place.to, 1) };
    for (const step of steps) step.at = before.map(step.at, -1);
    if (at === null) continue;
    steps.push({ index, at });
    isWhole = place.to - place.from === size;
  }
  return { steps: steps.map(({ index, at }) => ({ index, offset: at - place.from })), isWhole };
}
