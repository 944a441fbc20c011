import { AttrStep, ReplaceAroundStep, ReplaceStep, StepResult } from 'prosemirror-transform';
import { isBorder, isInsertion } from './replace-steps';

/**
 * prosemirror-transform 1.12.7 throws when a step is mapped outside of the document, or when the node of an attribute step
 * has become text, as after a colleague joined two paragraphs; an undo then throws, too. Such a step must fail instead, so
 * that it is skipped.
 */
for (const { prototype } of [ReplaceStep, ReplaceAroundStep]) {
  const { apply } = prototype;
  prototype.apply = function (this: ReplaceStep & ReplaceAroundStep, doc) {
    return this.to <= doc.content.size ? apply.call(this, doc) : StepResult.fail('Outside of the text');
  };
}

const { apply } = AttrStep.prototype;
AttrStep.prototype.apply = function (this: AttrStep, doc) {
  return doc.nodeAt(this.pos)?.isText ? StepResult.fail('Text has no attributes') : apply.call(this, doc);
};

/** Undoing a split deletes the border and nothing else, also when a colleague has moved the two blocks apart. */
const { invert } = ReplaceStep.prototype;
ReplaceStep.prototype.invert = function (this: ReplaceStep, doc) {
  const step = invert.call(this, doc);
  return isInsertion(this) && isBorder(this) ? new ReplaceStep(step.from, step.to, step.slice, true) : step;
};
