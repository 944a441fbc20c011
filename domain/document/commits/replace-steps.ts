import { ReplaceStep, type ReplaceAroundStep, type Step } from 'prosemirror-transform';
import { DeleteSuggestedStep } from './delete-suggested-step';
import type { Range } from './ranges';

/** Whether a step only inserts. */
export const isInsertion = (step: Step): step is ReplaceStep =>
  step instanceof ReplaceStep && step.from === step.to;

/** Whether a step changes only the border of two blocks, and nothing that is between its ends. */
export const isBorder = (step: ReplaceStep): boolean => 'structure' in (step.toJSON() as object);

/** Whether a step replaces words or blocks, whatever is between its ends. */
export const isReplacement = (step: Step): step is ReplaceStep =>
  step instanceof ReplaceStep && step.from < step.to && !isBorder(step);

/** What a step around a gap replaces on both sides of it. */
export const sidesOf = ({ from, gapFrom, gapTo, to }: ReplaceAroundStep): Range[] => [
  { from, to: gapFrom },
  { from: gapTo, to },
];

/** The same replacement of another range. */
export const over = (step: ReplaceStep, { from, to }: Range): ReplaceStep =>
  step instanceof DeleteSuggestedStep
    ? new DeleteSuggestedStep(from, to, step.mark, step.changeId)
    : new ReplaceStep(from, to, step.slice);
