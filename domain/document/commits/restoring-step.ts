import { ReplaceStep, type Step } from 'prosemirror-transform';
import { DeleteSuggestedStep } from './delete-suggested-step';
import { wordsOf } from './fitting';
import { mapRange, type Range } from './ranges';
import { isInsertion, isReplacement } from './replace-steps';

/** The index of the step that takes a replacement back; null when none does. */
function inverseStep(steps: readonly Step[], index: number, { from, to, slice }: ReplaceStep): number | null {
  let place: Range = { from, to: from + slice.size };
  for (let later = index + 1; later < steps.length; later++) {
    const step = steps[later]!;
    const isThere = step instanceof ReplaceStep && step.from === place.from && step.to === place.to;
    if (isThere && step.slice.size === to - from) return later;
    place = mapRange(place, step.getMap());
  }
  return null;
}

/** The index of the step that takes back the deletion of a suggestion; null when none does. */
function insertingStep(
  steps: readonly Step[],
  index: number,
  deletion: DeleteSuggestedStep,
  kept: string,
): number | null {
  let place: Range = { from: deletion.from, to: deletion.from };
  let elsewhere: number | null = null;
  for (let later = index + 1; later < steps.length; later++) {
    const step = steps[later]!;
    if (step instanceof ReplaceStep && deletion.isWhatWasDeleted(step.slice)) {
      const words = wordsOf(step.slice);
      if (step.from >= place.from && step.to <= place.to && words.includes(kept)) return later;
      // Undo puts it beside its place where that was replaced meanwhile.
      if (isInsertion(step) && kept.trim() && words === kept) elsewhere ??= later;
    }
    const map = step.getMap();
    place = { from: map.map(place.from, -1), to: map.map(place.to, 1) };
  }
  return elsewhere;
}

/**
 * The index of the later step that takes back a refused one; null when none does.
 * @param kept the words of a suggestion that are there, as its deletion was refused
 */
export function restoringStep(steps: readonly Step[], index: number, kept: string): number | null {
  const refused = steps[index]!;
  if (refused instanceof DeleteSuggestedStep) return kept ? insertingStep(steps, index, refused, kept) : null;
  return isReplacement(refused) ? inverseStep(steps, index, refused) : null;
}
