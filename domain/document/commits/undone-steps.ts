import { ReplaceAroundStep, ReplaceStep, type Step, type StepMap } from 'prosemirror-transform';
import type { Range } from './ranges';

/** A step that a later replacement may undo. */
interface UndoneStep {
  index: number;
  /** The start of its first change, from the start of what the replacement inserts. */
  offset: number;
}

/** More steps than a single undo covers. */
const MAX_UNDONE = 50;

/** The length of the replaced range after a replacement. */
const sizeAfter = (step: ReplaceStep | ReplaceAroundStep) =>
  step.slice.size + (step instanceof ReplaceAroundStep ? step.gapTo - step.gapFrom : 0);

/** The start of the first change of a map that touches a range, which is in positions after the map; null for none. */
function startAt(map: StepMap, { from, to }: Range): number | null {
  let first: number | null = null;
  map.forEach((start, _end, newStart, newEnd) => {
    if (newStart <= to && from <= newEnd) first ??= start;
  });
  return first;
}

/**
 * The earlier steps that a replacement may undo: those that touch its range, from the last to the first, until the range
 * before them is as long as the replacement makes it.
 * @returns also whether that length was reached, as when one undo covers several steps
 */
export function stepsUndoneBy(
  replacement: ReplaceStep | ReplaceAroundStep,
  earlier: readonly Step[],
): { steps: UndoneStep[]; isWhole: boolean } {
  const size = sizeAfter(replacement);
  let place: Range = replacement;
  const steps: { index: number; at: number }[] = [];
  let isWhole = false;
  for (let index = earlier.length - 1; index >= 0 && !isWhole && steps.length < MAX_UNDONE; index--) {
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
