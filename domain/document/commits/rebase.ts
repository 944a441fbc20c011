import type { Node } from 'prosemirror-model';
import {
  ReplaceAroundStep,
  ReplaceStep,
  type Mappable,
  type Mapping,
  type Step,
} from 'prosemirror-transform';
import { applied } from './apply';
import { fitStep } from './fitting';
import { mappingOf } from './mapping';
import { OwnInsertions } from './own-insertions';
import { deletedBy, mapRanges, insertedBy, mapRange, textsIn, subtractAll, type Range } from './ranges';
import { RebaseMapping, type StepPath } from './rebase-mapping';
import { isInsertion, isReplacement, withRange } from './replace-steps';
import { FailedDeletions } from './failed-deletions';

/** Steps rebased onto concurrent ones. */
export interface Rebased {
  /** The document after the steps that could be applied. */
  doc: Node;
  /** Each original step after rebasing, in order: several steps, or none where its place is gone. */
  steps: Step[][];
  /** For each step, the texts that it should have deleted and that survive, as where others moved them away. */
  survivingTexts: string[][];
  /** The indexes of steps that are left out because they undo a deletion that failed. */
  redundant: Set<number>;
  /** Maps positions after the original steps to those in `doc`. */
  mapping: Mapping;
}

/** Whether a step inserts inline content. */
const isInline = (step: Step) => isInsertion(step) && step.slice.content.firstChild?.isInline === true;

/** Maps positions to before (-1) or behind (1) what was inserted there. */
const withAssoc = (mapping: Mapping, side: 1 | -1): Mappable => ({
  map: position => mapping.map(position, side),
  mapResult: position => mapping.mapResult(position, side),
});

/**
 * Maps a step; null where its place is gone.
 * @param isBefore whether it goes before concurrent insertions at the same place
 */
function mappedStep(step: Step, mapping: Mapping, isBefore: boolean): Step | null {
  if (isBefore || isInsertion(step)) return step.map(withAssoc(mapping, isBefore ? -1 : 1));
  const placed = step.map(mapping);
  if (placed || !isReplacement(step)) return placed;
  // Both ends are deleted, but not everything between them.
  const rest = mapRange(step, mapping);
  return rest.from < rest.to ? withRange(step, rest) : null;
}

/**
 * Rebases steps onto concurrent ones (operational transformation). Server and windows run the same code, so that their
 * texts converge.
 * @param doc the document after `others`
 * @param steps made for the document before `others`, in order
 * @param others maps positions through the concurrent steps
 * @param goesBefore whether a step goes before concurrent insertions at the same place. Inline insertions do: the next
 *   letter of a word stays with it although a colleague has started a paragraph behind it
 */
export function rebase(
  doc: Node,
  steps: readonly Step[],
  others: Mapping,
  goesBefore: (step: Step) => boolean = isInline,
): Rebased {
  const rebaseMapping = new RebaseMapping(steps, others);
  const own = new OwnInsertions();
  const failedDeletions = new FailedDeletions(steps);
  const redundant = new Set<number>();
  const survivingTexts: string[][] = steps.map(() => []);
  let insertedByOthers = insertedBy(others);
  let current = doc;

  /** Ranges that were outside of a replacement for its author, and are now between its ends. */
  function outsideBefore(step: Step, mapped: Step, remaining: Range[]): Range[] {
    const isAround = step instanceof ReplaceAroundStep && mapped instanceof ReplaceAroundStep;
    if (!isAround && !(isReplacement(step) && isReplacement(mapped))) return [];
    // The ends are own insertions, which may now be in two places with other text between them.
    return [...own.outside(step), ...subtractAll(mapped, [...remaining, ...own.ranges()])];
  }

  function rebaseStep(
    step: Step,
    index: number,
    { mapping, movedIn, remaining, toDelete }: StepPath,
  ): Step[] {
    const isBefore = goesBefore(step);
    const placed = mappedStep(step, mapping, isBefore);
    const isReplacing = isReplacement(step);
    let mapped = placed;
    if (placed && isReplacing) mapped = own.extended(placed as ReplaceStep, step);
    else if (placed && isBefore) mapped = own.afterEarlier(placed as ReplaceStep, step as ReplaceStep);
    const outside = mapped ? outsideBefore(step, mapped, remaining) : [];
    const fit = mapped ? fitStep(current, mapped, [...insertedByOthers, ...movedIn, ...outside]) : [];
    const next = fit.reduce<Node | null>((last, one) => last && applied(last, one), current);
    const done = next ? fit : [];
    if (done.length && toDelete.length) {
      const deleted = deletedBy(mappingOf(done));
      const rest = toDelete.flatMap(part =>
        subtractAll(part, [...deleted, ...insertedByOthers, ...failedDeletions.ranges]),
      );
      survivingTexts[index] = rest.flatMap(part => textsIn(current, part)).map(({ text }) => text);
    }
    failedDeletions.record(index, toDelete, done);
    current = next ?? current;
    return done;
  }

  const rebased = steps.map((original, index) => {
    const path = rebaseMapping.pathOf(original, index, own.originals());
    const { step, failedDeletion } = failedDeletions.remainderOf(
      index,
      current,
      insertedByOthers,
      path.toDelete,
    );
    const done = step ? rebaseStep(step, index, path) : [];
    if (step) rebaseMapping.append(original, index, done);
    else {
      redundant.add(index);
      if (failedDeletion !== null) rebaseMapping.mirror(failedDeletion, index);
    }
    insertedByOthers = mapRanges(insertedByOthers, mappingOf(done));
    own.record(original, done);
    return done;
  });
  return { doc: current, steps: rebased, survivingTexts, redundant, mapping: rebaseMapping.mapping };
}
