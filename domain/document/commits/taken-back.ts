import { ReplaceAroundStep, ReplaceStep, type Step, type StepMap } from 'prosemirror-transform';
import type { Range } from './ranges';

/** Steps that a later one may take back. */
interface TakenBack {
  /** Their indexes, from the last to the first. */
  indexes: number[];
  /** Whether there is as much afterwards as before them: an undo takes several steps back in one. */
  isWhole: boolean;
}

/** How long what a replacement covers is afterwards. */
const sizeAfter = (step: ReplaceStep | ReplaceAroundStep) =>
  step.slice.size + (step instanceof ReplaceAroundStep ? step.gapTo - step.gapFrom : 0);

/** Whether a step changes something at a range, which is in positions after it. */
function touches(map: StepMap, { from, to }: Range): boolean {
  let isTouched = false;
  map.forEach((_from, _to, start, end) => (isTouched ||= start <= to && from <= end));
  return isTouched;
}

/** The earlier steps at the place of a replacement, until it is as long as what the replacement makes of it. */
export function takenBackBy(
  replacement: ReplaceStep | ReplaceAroundStep,
  earlier: readonly Step[],
): TakenBack {
  const size = sizeAfter(replacement);
  let place: Range = replacement;
  const indexes: number[] = [];
  for (let index = earlier.length - 1; index >= 0; index--) {
    const map = earlier[index]!.getMap();
    const isTouched = touches(map, place);
    const before = map.invert();
    place = { from: before.map(place.from, -1), to: before.map(place.to, 1) };
    if (!isTouched) continue;
    indexes.push(index);
    if (place.to - place.from === size) return { indexes, isWhole: true };
  }
  return { indexes, isWhole: false };
}
