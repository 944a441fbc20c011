import { ReplaceStep, type ReplaceAroundStep, type Step } from 'prosemirror-transform';
import { DeleteSuggestedStep } from './delete-suggested-step';
import type { Range } from './ranges';

/** Whether a step inserts without deleting anything. */
export const isInsertion = (step: Step): step is ReplaceStep =>
  step instanceof ReplaceStep && step.from === step.to;

/** Whether a step changes only the border between two blocks (ProseMirror's `structure` flag): it applies only where there is no content in its range. */
export const isBorder = (step: ReplaceStep): boolean => 'structure' in (step.toJSON() as object);

/** Whether a step replaces the content of its range, whatever that is. */
export const isReplacement = (step: Step): step is ReplaceStep =>
  step instanceof ReplaceStep && step.from < step.to && !isBorder(step);

/** The ranges that a step replaces on both sides of its gap. */
export const sidesOfGap = ({ from, gapFrom, gapTo, to }: ReplaceAroundStep): Range[] => [
  { from, to: gapFrom },
  { from: gapTo, to },
];

/** The same replacement for another range. */
export const withRange = (step: ReplaceStep, { from, to }: Range): ReplaceStep =>
  step instanceof DeleteSuggestedStep
    ? new DeleteSuggestedStep(from, to, step.mark, step.changeId)
    : new ReplaceStep(from, to, step.slice);
