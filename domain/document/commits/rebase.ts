import type { Node } from 'prosemirror-model';
import { Mapping, ReplaceStep, type Mappable, type Step, type StepMap } from 'prosemirror-transform';

/** Steps applied after other steps. */
export interface Rebased {
  /** The document after the steps that have a place in it. */
  doc: Node;
  /** In the order of the original steps; null where the place of a step is gone. */
  steps: (Step | null)[];
  /** Maps positions after the original steps to those in `doc`. */
  mapping: Mapping;
}

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

/** Whether a step inserts words or other things in a line. */
const isInline = (step: Step) =>
  step instanceof ReplaceStep && step.from === step.to && step.slice.content.firstChild?.isInline === true;

/** Maps an insertion to before what was inserted at the same place. */
const before = (mapping: Mapping): Mappable => ({
  map: position => mapping.map(position, -1),
  mapResult: position => mapping.mapResult(position, -1),
});

/**
 * Applies steps to a document that has changed since the one they were made for. Both sides of a connection do it with
 * the same result, so that texts are equal although steps were made at the same time.
 * @param doc the document after `others`
 * @param steps made for the document before `others`, in order
 * @param others maps of the other steps, in order
 * @param isFirst whether words go before what others inserted at the same place, so that the next letter of a
 *   word stays with it although a colleague has begun a paragraph behind it; after them otherwise
 */
export function rebase(
  doc: Node,
  steps: readonly Step[],
  others: readonly StepMap[],
  isFirst = true,
): Rebased {
  const inverted = steps.map(step => step.getMap().invert()).reverse();
  const mapping = new Mapping([...inverted, ...others]);
  let now = doc;
  const rebased = steps.map((step, index) => {
    const way = mapping.slice(steps.length - index);
    const mapped = step.map(isFirst && isInline(step) ? before(way) : way);
    const next = mapped && applied(now, mapped);
    if (!mapped || !next) return null;
    now = next;
    mapping.appendMap(mapped.getMap(), steps.length - 1 - index);
    return mapped;
  });
  return { doc: now, steps: rebased, mapping };
}

/** Neighbouring steps as one, such as letters typed in a row. */
export function compacted(steps: readonly Step[]): Step[] {
  const compact: Step[] = [];
  for (const step of steps) {
    const last = compact.at(-1);
    const merged = last?.merge(step);
    if (merged) compact[compact.length - 1] = merged;
    else compact.push(step);
  }
  return compact;
}
