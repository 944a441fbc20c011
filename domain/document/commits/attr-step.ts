import { AttrStep, StepResult } from 'prosemirror-transform';

/**
 * prosemirror-transform 1.12.7 throws when the node of such a step has become text, as after a colleague joined two
 * paragraphs, and with it an undo. A step that does not fit must fail instead, so that it is left out.
 */
const { apply } = AttrStep.prototype;
AttrStep.prototype.apply = function (this: AttrStep, doc) {
  return doc.nodeAt(this.pos)?.isText ? StepResult.fail('Text has no attributes') : apply.call(this, doc);
};
