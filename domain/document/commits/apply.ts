import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import { DeleteSuggestedStep } from './delete-suggested-step';

/** The document after a step; null when it does not fit. */
export function applied(doc: Node, step: Step): Node | null {
  try {
    return step.apply(doc).doc;
  } catch {
    return null;
  }
}

/** The document after steps made for it. @throws RangeError when one does not fit */
export function appliedAll(doc: Node, steps: readonly Step[]): Node {
  let now = doc;
  for (const step of steps) {
    const next = applied(now, step);
    if (!next) throw new RangeError('A step does not fit the document');
    now = next;
  }
  return now;
}

/** Two neighbouring steps as one, such as letters typed in a row; null when they cannot be. */
export const joined = (step: Step, next: Step): Step | null =>
  // Merged, it would delete also when the suggestion is gone.
  next instanceof DeleteSuggestedStep ? null : step.merge(next);
