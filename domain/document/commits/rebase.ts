import type { Node } from 'prosemirror-model';
import { ReplaceStep, type Mappable, type Mapping, type Step } from 'prosemirror-transform';
import { applied } from './apply';
import { DeleteSuggestedStep } from './delete-suggested-step';
import { fitting, wordsOf } from './fitting';
import { mappingOf } from './mapping';
import { OwnInsertions } from './own-insertions';
import { followed, insertedBy, mapRange, withoutAll, wordsBetween, type Range } from './ranges';
import { RebaseMapping } from './rebase-mapping';
import { isInsertion, isReplacement, over } from './replace-steps';

/** Steps applied after other steps. */
export interface Rebased {
  /** The document after the steps that have a place in it. */
  doc: Node;
  /** What became of each of the original steps, in order; nothing where its place is gone. */
  steps: Step[][];
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
 * The index of the step that takes back the deletion of a suggestion; null when none does.
 * @param kept the words of the suggestion that are there, as the deletion was refused
 */
function restoringStep(steps: readonly Step[], index: number, kept: string): number | null {
  const deletion = steps[index];
  if (!(deletion instanceof DeleteSuggestedStep) || !kept) return null;
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
  const needless = new Set<number>();
  let ofOthers = insertedBy(others);
  let now = doc;

  function rebaseStep(step: Step, index: number): Step[] {
    const { way, movedIn, left } = rebasing.wayOf(step, index);
    const isBefore = goesBefore(step);
    const placed = mappedStep(step, way, isBefore);
    const isReplacing = isReplacement(step);
    let mapped = placed;
    if (placed && isReplacing) mapped = own.covered(placed as ReplaceStep, step);
    else if (placed && isBefore) mapped = own.behind(placed as ReplaceStep, step as ReplaceStep);
    // The ends of a step are where own steps inserted something, which may be in two places, with other text between them.
    const between =
      mapped && isReplacing ? withoutAll(mapped as ReplaceStep, [...left, ...own.places()]) : [];
    const spared = isReplacing ? [...own.outside(step), ...between] : [];
    const fit = mapped ? fitting(now, mapped, [...ofOthers, ...movedIn, ...spared]) : [];
    if (mapped instanceof DeleteSuggestedStep && !fit.length) {
      const restoring = restoringStep(steps, index, wordsBetween(now, mapped));
      if (restoring !== null) {
        needless.add(restoring);
        rebasing.pair(index, restoring);
      }
    }
    const next = fit.reduce<Node | null>((last, one) => last && applied(last, one), now);
    if (!next) return [];
    now = next;
    return fit;
  }

  const rebased = steps.map((step, index) => {
    const isNeedless = needless.has(index);
    const done = isNeedless ? [] : rebaseStep(step, index);
    if (!isNeedless) rebasing.append(step, index, done);
    ofOthers = followed(ofOthers, mappingOf(done));
    own.follow(step, done);
    return done;
  });
  return { doc: now, steps: rebased, needless, mapping: rebasing.mapping };
}
