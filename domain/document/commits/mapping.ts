import { Mapping, ReplaceAroundStep, StepMap, type Step } from 'prosemirror-transform';
import { MoveStep } from './move-step';

/** The map of a replacement around an empty gap that is at one of its ends; null for other steps. */
function mapOfEmptyGap(step: Step): StepMap | null {
  if (!(step instanceof ReplaceAroundStep)) return null;
  const { from, to, gapFrom, gapTo, slice } = step;
  if (gapFrom !== gapTo || (from !== gapFrom && gapTo !== to)) return null;
  // The two ranges of its own map meet, and lead a position between them into what is inserted.
  return new StepMap([from, to - from, slice.size]);
}

/** The maps of a step: two for one that moves something, of which the second recovers what the first deletes. */
export const mapsOf = (step: Step): readonly StepMap[] =>
  step instanceof MoveStep ? step.maps : [mapOfEmptyGap(step) ?? step.getMap()];

/**
 * Adds the maps of a step to a mapping.
 * @param mirror the index of a map that the step takes back or makes again; not for one that moves something
 */
export function appendStep(mapping: Mapping, step: Step, mirror?: number): void {
  const [first, second] = mapsOf(step);
  mapping.appendMap(first!, second ? undefined : mirror);
  if (second) mapping.appendMap(second, mapping.maps.length - 1);
}

/** Maps positions through steps: those in what a step moves go along. */
export function mappingOf(steps: readonly Step[]): Mapping {
  const mapping = new Mapping();
  for (const step of steps) appendStep(mapping, step);
  return mapping;
}

/** Takes steps back, from the last to the first. @returns also of each step the index of the first map that does so */
export function inverseOf(steps: readonly Step[]): { mapping: Mapping; indexes: number[] } {
  const mapping = mappingOf(steps).invert();
  let index = mapping.maps.length;
  return { mapping, indexes: steps.map(step => (index -= mapsOf(step).length)) };
}
