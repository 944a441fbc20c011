import type { Node } from 'prosemirror-model';
import {
  ReplaceAroundStep,
  ReplaceStep,
  type Mappable,
  type Mapping,
  type Step,
} from 'prosemirror-transform';
import { applied } from './apply';
import { fitting } from './fitting';
import { mappingOf } from './mapping';
import { OwnInsertions } from './own-insertions';
import { deletedBy, followed, insertedBy, mapRange, textsIn, withoutAll, type Range } from './ranges';
import { RebaseMapping, type Way } from './rebase-mapping';
import { isInsertion, isReplacement, over } from './replace-steps';
import { Undeleted } from './undeleted';

/** Steps applied after other steps. */
export interface Rebased {
  /** The document after the steps that have a place in it. */
  doc: Node;
  /** What became of each of the original steps, in order; nothing where its place is gone. */
  steps: Step[][];
  /** Of each step the texts that it was to delete and that stay, as where others moved them. */
  kept: string[][];
  /** The indexes of steps that insert what is there already, as the deletion that they take back was refused. */
  needless: Set<number>;
  /** Maps positions after the original steps to those in `doc`. */
  mapping: Mapping;
}

/** Whether a step inserts words or other things in a line. */
const isInline = (step: Step) => isInsertion(step) && step.slice.content.firstChild?.isInline === true;

/** Maps an insertion to before or behind what was inserted at the same place. */
const onSide = (mapping: Mapping, side: 1 | -1): Mappable => ({
  map: position => mapping.map(position, side),
  mapResult: position => mapping.mapResult(position, side),
});

/**
 * A step in other positions; null where what it is about is gone.
 * @param isBefore whether it goes before what others inserted at the same place
 */
function mappedStep(step: Step, way: Mapping, isBefore: boolean): Step | null {
  if (isBefore || isInsertion(step)) return step.map(onSide(way, isBefore ? -1 : 1));
  const placed = step.map(way);
  if (placed || !isReplacement(step)) return placed;
  // What is around both ends was replaced, but what is between them is there.
  const left = mapRange(step, way);
  return left.from < left.to ? over(step, left) : null;
}

/**
 * Applies steps to a document that has changed since the one they were made for. Both sides of a connection do it with
 * the same result, so that texts are equal although steps were made at the same time.
 * @param doc the document after `others`
 * @param steps made for the document before `others`, in order
 * @param others maps positions through the other steps
 * @param goesBefore whether a step goes before what others inserted at the same place: of one's own steps those that insert
 *   words do, so that the next letter of a word stays with it although a colleague has begun a paragraph behind it
 */
export function rebase(
  doc: Node,
  steps: readonly Step[],
  others: Mapping,
  goesBefore: (step: Step) => boolean = isInline,
): Rebased {
  const rebasing = new RebaseMapping(steps, others);
  const own = new OwnInsertions();
  const undeleted = new Undeleted(steps);
  const needless = new Set<number>();
  const kept: string[][] = steps.map(() => []);
  let ofOthers = insertedBy(others);
  let now = doc;

  /** What the author had outside of a step that replaces something, and that is between its ends. */
  function sparedBy(step: Step, mapped: Step, left: Range[]): Range[] {
    const isAround = step instanceof ReplaceAroundStep && mapped instanceof ReplaceAroundStep;
    if (!isAround && !(isReplacement(step) && isReplacement(mapped))) return [];
    // The ends are where own steps inserted something, which may be in two places, with other text between them.
    return [...own.outside(step), ...withoutAll(mapped, [...left, ...own.places()])];
  }

  function rebaseStep(step: Step, index: number, { way, movedIn, left, toDelete }: Way): Step[] {
    const isBefore = goesBefore(step);
    const placed = mappedStep(step, way, isBefore);
    const isReplacing = isReplacement(step);
    let mapped = placed;
    if (placed && isReplacing) mapped = own.covered(placed as ReplaceStep, step);
    else if (placed && isBefore) mapped = own.behind(placed as ReplaceStep, step as ReplaceStep);
    const spared = mapped ? sparedBy(step, mapped, left) : [];
    const fit = mapped ? fitting(now, mapped, [...ofOthers, ...movedIn, ...spared]) : [];
    const next = fit.reduce<Node | null>((last, one) => last && applied(last, one), now);
    const done = next ? fit : [];
    if (done.length && toDelete.length) {
      const deleted = deletedBy(mappingOf(done));
      const rest = toDelete.flatMap(part => withoutAll(part, [...deleted, ...ofOthers, ...undeleted.ranges]));
      kept[index] = rest.flatMap(part => textsIn(now, part)).map(({ text }) => text);
    }
    undeleted.follow(index, toDelete, done);
    now = next ?? now;
    return done;
  }

  const rebased = steps.map((original, index) => {
    const way = rebasing.wayOf(original, index);
    const { step, refused } = undeleted.restoring(index, now, ofOthers, way.toDelete);
    const done = step ? rebaseStep(step, index, way) : [];
    if (step) rebasing.append(original, index, done);
    else {
      needless.add(index);
      if (refused !== null) rebasing.pair(refused, index);
    }
    ofOthers = followed(ofOthers, mappingOf(done));
    own.follow(original, done);
    return done;
  });
  return { doc: now, steps: rebased, kept, needless, mapping: rebasing.mapping };
}
