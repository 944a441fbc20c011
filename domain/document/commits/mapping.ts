import { Mapping, ReplaceAroundStep, StepMap, type Step } from 'prosemirror-transform';
import { MoveStep } from './move-step';

/** The map of a step whose empty gap is at one of its ends; null for other steps. */
function mapOfEmptyGap(step: Step): StepMap | null {
  if (!(step instanceof ReplaceAroundStep)) return null;
  const { from, to, gapFrom, gapTo, slice } = step;
  if (gapFrom !== gapTo || (from !== gapFrom && gapTo !== to)) return null;
  // Its own map has two ranges that meet, and maps a position between them into the insertion.
  return new StepMap([from, to - from, slice.size]);
}

/** The maps of a step: two for a move, of which the second mirrors the first. */
export const mapsOf = (step: Step): readonly StepMap[] =>
  step instanceof MoveStep ? step.maps : [mapOfEmptyGap(step) ?? step.getMap()];

/**
 * Adds the maps of a step to a mapping.
 * @param mirror the index of the map that the step undoes; ignored for a move
 */
export function appendStep(mapping: Mapping, step: Step, mirror?: number): void {
  const [first, second] = mapsOf(step);
  mapping.appendMap(first!, second ? undefined : mirror);
  if (second) mapping.appendMap(second, mapping.maps.length - 1);
}

/** Maps positions through steps; positions in moved content move along. */
export function mappingOf(steps: readonly Step[]): Mapping {
  const mapping = new Mapping();
  for (const step of steps) appendStep(mapping, step);
  return mapping;
}

/** The mapping that undoes steps, from the last to the first. @returns also, for each step, the index of the first map that undoes it */
export function inverseOf(steps: readonly Step[]): { mapping: Mapping; indexes: number[] } {
  const mapping = mappingOf(steps).invert();
  let index = mapping.maps.length;
  return { mapping, indexes: steps.map(step => (index -= mapsOf(step).length)) };
}
