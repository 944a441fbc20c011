import type { Node } from 'prosemirror-model';
import { Mapping, ReplaceStep, type Mappable, type Step } from 'prosemirror-transform';
import { applied } from './apply';
import { DeleteSuggestedStep } from './delete-suggested-step';
import { fitting, isReplacement, wordsOf } from './fitting';
import { amongMoves, withMirrors } from './among-moves';
import { appendStep, inverseOf, mappingOf, mapsOf } from './mapping';
import { MoveStep } from './move-step';
import { followed, insertedBy, mapRange, moveAt, wordsBetween, type Range } from './ranges';

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

/** Whether a step only inserts. */
export const isInsertion = (step: Step): step is ReplaceStep =>
  step instanceof ReplaceStep && step.from === step.to;

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
  if (!(deletion instanceof DeleteSuggestedStep)) return null;
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

const insertedRange = ({ from, slice }: ReplaceStep): Range => ({ from, to: from + slice.size });

/** What an own step inserted: its place for its author, and now. A range that was deleted is empty. */
interface OwnInsertion {
  original: Range;
  now: Range;
}

/**
 * An insertion in the order of its author, where others deleted what was between it and an earlier one.
 * @param original the step before it was mapped
 */
function behindOwn(step: ReplaceStep, original: ReplaceStep, own: readonly OwnInsertion[]): ReplaceStep {
  let at = step.from;
  const isPassed = ({ original: { to }, now }: OwnInsertion) =>
    now.from === at && now.to > at && to <= original.from;
  for (let passed = own.find(isPassed); passed; passed = own.find(isPassed)) at = passed.now.to;
  return at === step.from ? step : new ReplaceStep(at, at, step.slice);
}

/** The same replacement of another range. */
const over = (step: ReplaceStep, { from, to }: Range): ReplaceStep =>
  step instanceof DeleteSuggestedStep
    ? new DeleteSuggestedStep(from, to, step.mark, step.changeId)
    : new ReplaceStep(from, to, step.slice);

/** A step in other positions; null where what it is about is gone. */
function mappedStep(step: Step, way: Mapping): Step | null {
  const placed = step.map(way);
  if (placed || !isReplacement(step)) return placed;
  // What is around both ends was replaced, but what is between them is there.
  const left = mapRange(step, way);
  return left.from < left.to ? over(step, left) : null;
}

/**
 * A replacement that still covers what its author had inserted within it, where others deleted what was between that and
 * its ends.
 * @param original the step before it was mapped
 */
function overOwn(step: ReplaceStep, original: ReplaceStep, own: readonly OwnInsertion[]): ReplaceStep {
  const covered = own
    .filter(
      ({ original: { from, to }, now }) =>
        from < to && original.from <= from && to <= original.to && now.from < now.to,
    )
    .map(({ now }) => now);
  let { from, to } = step;
  // What was moved elsewhere has other text between.
  const isBeside = (range: Range) =>
    range.from <= to && range.to >= from && (range.from < from || range.to > to);
  for (let next = covered.find(isBeside); next; next = covered.find(isBeside))
    [from, to] = [Math.min(from, next.from), Math.max(to, next.to)];
  return from === step.from && to === step.to ? step : over(step, { from, to });
}

/** Whether something is not, for its author, in what a step replaces. */
const isOutside =
  (step: ReplaceStep) =>
  ({ original: { from, to } }: OwnInsertion): boolean =>
    from < to && (to <= step.from || from >= step.to);

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
  const back = inverseOf(steps);
  const { indexes } = back;
  let mapping = back.mapping;
  const firstOfOthers = mapping.maps.length;
  mapping.appendMapping(others);
  // Searching a mapping for them takes longer with each.
  const mirrors = mapping.maps.map((_, index) => {
    const mirror = mapping.getMirror(index);
    return mirror !== undefined && mirror < index ? mirror : undefined;
  });
  const moves = others.maps.flatMap((_, index) =>
    moveAt(others, index, others.getMirror(index)) ? firstOfOthers + index : [],
  );
  const redoneMoves: number[] = [];
  let ofOthers = insertedBy(others);
  let ofOwn: OwnInsertion[] = [];
  let now = doc;
  const needless = new Set<number>();
  const inOwnOrder = (placed: Step, step: Step): Step => {
    if (isReplacement(step)) return overOwn(placed as ReplaceStep, step, ofOwn);
    return goesBefore(step) ? behindOwn(placed as ReplaceStep, step as ReplaceStep, ofOwn) : placed;
  };
  const follow = (step: Step, done: readonly Step[]) => {
    const [forAuthor, here] = [mappingOf([step]), mappingOf(done)];
    ofOwn = ofOwn.flatMap(({ original, now }) => {
      const [originals, parts] = [followed([original], forAuthor), followed([now], here)];
      return originals.length === parts.length
        ? originals.map((range, index) => ({ original: range, now: parts[index]! }))
        : [{ original: mapRange(original, forAuthor), now: mapRange(now, here) }];
    });
  };
  const rebased = steps.map((step, index) => {
    if (needless.has(index)) {
      follow(step, []);
      return [];
    }
    const rest = mapping.slice(indexes[index]! + mapsOf(step).length);
    const { way, movedIn } = amongMoves(rest, step, moves, redoneMoves, mirrors);
    const isBefore = goesBefore(step);
    const isSided = isBefore || isInsertion(step);
    const placed = isSided ? step.map(onSide(way, isBefore ? -1 : 1)) : mappedStep(step, way);
    const mapped = placed && inOwnOrder(placed, step);
    const spared = isReplacement(step) ? ofOwn.filter(isOutside(step)).map(own => own.now) : [];
    const fit = mapped ? fitting(now, mapped, [...ofOthers, ...movedIn, ...spared]) : [];
    const next = fit.reduce<Node | null>((last, one) => last && applied(last, one), now);
    const undone =
      mapped instanceof DeleteSuggestedStep && !fit.length
        ? restoringStep(steps, index, wordsBetween(now, mapped))
        : null;
    if (undone !== null) {
      needless.add(undone);
      mirrors[indexes[index]!] = indexes[undone];
      mapping = withMirrors(mapping, mirrors);
    }
    const done = next ? fit : [];
    now = next ?? now;
    for (const one of done) {
      const first = mapping.maps.length;
      const isMove = one instanceof MoveStep;
      if (isMove) redoneMoves.push(indexes[index]!, first);
      mirrors.push(!isMove && fit.length === 1 ? indexes[index] : undefined, ...(isMove ? [first] : []));
      appendStep(mapping, one, mirrors[first]);
    }
    if (step instanceof MoveStep && !done.length) moves.push(indexes[index]!);
    ofOthers = followed(ofOthers, mappingOf(done));
    follow(step, done);
    const [first] = done;
    if (isInsertion(step) && first && isInsertion(first))
      ofOwn.push({ original: insertedRange(step), now: insertedRange(first) });
    return done;
  });
  return { doc: now, steps: rebased, needless, mapping };
}
