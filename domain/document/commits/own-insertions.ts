import { ReplaceStep, type Mapping, type Step } from 'prosemirror-transform';
import { mappingOf } from './mapping';
import { MoveStep } from './move-step';
import {
  mapRanges,
  insertedBy,
  joinRanges,
  mapRange,
  movedPart,
  subtract,
  subtractAll,
  type Range,
} from './ranges';
import { withRange } from './replace-steps';

/** What an own step inserted. A deleted range is empty. */
interface OwnInsertion {
  /** Its ranges for its author: several where a move took a part of it along that is not there in the rebased document. */
  originals: Range[];
  /** Its range in the rebased document. */
  now: Range;
  /** Whether they have always been the same text, so that a part of one is at the same offset in the other. */
  isSame: boolean;
}

const sizeOf = ({ from, to }: Range) => to - from;

/** A range without later insertions at its ends: a replacement that touches an end does not belong to it. */
function withoutEnds({ from, to }: Range, inserted: readonly Range[]): Range {
  const [first] = inserted.filter(one => one.from === from && one.to < to);
  const [last] = inserted.filter(one => one.to === to && one.from > from);
  return { from: first ? first.to : from, to: last ? last.from : to };
}

/** The positions at which moves may split a range. */
const splitPointsOf = (steps: readonly Step[]): number[] =>
  steps.flatMap(step => (step instanceof MoveStep ? [step.from, step.to, step.place] : []));

/** An insertion without what a step inserted at its ends. */
function withoutNew(
  { originals, now, isSame }: OwnInsertion,
  written: readonly Range[],
  redone: readonly Range[],
): OwnInsertion {
  const [before, after] = [originals.map(one => withoutEnds(one, written)), withoutEnds(now, redone)];
  return { originals: before, now: after, isSame: isSame && sizeOf(before[0]!) === sizeOf(after) };
}

/** Splits an insertion at points for its author and at points in the rebased document. */
function splitAt(insertion: OwnInsertion, forAuthor: number[], here: number[]): OwnInsertion[] {
  if (!insertion.isSame || !(forAuthor.length || here.length)) return [insertion];
  const { originals, now } = insertion;
  const original = originals[0]!;
  const size = sizeOf(now);
  const offsets = [...forAuthor.map(at => at - original.from), ...here.map(at => at - now.from)];
  const cuts = offsets.filter(at => at > 0 && at < size);
  const ends = [...new Set([0, ...cuts, size])].sort((one, other) => one - other);
  return ends.slice(1).map((end, index) => {
    const part = (range: Range) => ({ from: range.from + ends[index]!, to: range.from + end });
    return { originals: [part(original)], now: part(now), isSame: true };
  });
}

/** Maps an insertion through a step. */
function mapInsertion(
  { originals, now, isSame }: OwnInsertion,
  forAuthor: Mapping,
  here: Mapping,
): OwnInsertion[] {
  const [before, after] = [mapRanges(originals, forAuthor), mapRanges([now], here)];
  if (isSame && before.length === after.length && before.length)
    return before.map((original, index) => ({ originals: [original], now: after[index]!, isSame }));
  const mapped = before.length ? before : [mapRange(originals[0]!, forAuthor)];
  const parts = after.length ? after : [mapRange(now, here)];
  return parts.map(part => ({ originals: mapped, now: part, isSame: false }));
}

/** The insertions of own steps while these are rebased one after the other. */
export class OwnInsertions {
  private insertions: OwnInsertion[] = [];

  /** @param done the step after rebasing: several steps, or none */
  record(step: Step, done: readonly Step[]): void {
    const [forAuthor, here] = [mappingOf([step]), mappingOf(done)];
    const [written, redone] = [joinRanges(insertedBy(forAuthor)), joinRanges(insertedBy(here))];
    const [pointsForAuthor, pointsHere] = [splitPointsOf([step]), splitPointsOf(done)];
    this.insertions = this.insertions
      .flatMap(insertion => splitAt(insertion, pointsForAuthor, pointsHere))
      .flatMap(insertion => mapInsertion(insertion, forAuthor, here))
      .map(insertion => withoutNew(insertion, written, redone));
    // A deletion that is split around words of others may insert borders of blocks first.
    const last = redone.slice(Math.max(0, redone.length - written.length));
    if (written.map(sizeOf).join() !== last.map(sizeOf).join()) {
      // What is inserted fits its new place only with other blocks around it.
      this.insertions.push(...last.map(now => ({ originals: written, now, isSame: false })));
      return;
    }
    const apart = ({ originals }: OwnInsertion) =>
      last.filter((_, index) => subtractAll(written[index]!, originals).length);
    this.insertions = this.insertions.flatMap(one => {
      const [now, ...others] = subtractAll(one.now, apart(one));
      if (!now) return [];
      const isSame = one.isSame && !others.length && sizeOf(now) === sizeOf(one.now);
      return [now, ...others].map(part => ({ ...one, now: part, isSame }));
    });
    this.insertions.push(
      ...written.map((original, index) => ({ originals: [original], now: last[index]!, isSame: true })),
    );
  }

  /** The ranges of all insertions for their author. */
  originals = (): Range[] => this.insertions.flatMap(({ originals }) => originals);

  /** The ranges of all insertions in the rebased document. */
  ranges = (): Range[] => this.insertions.map(({ now }) => now);

  /**
   * Places an insertion behind earlier own ones that its author had before it, where others deleted the text between.
   * @param original the step before it was mapped
   */
  afterEarlier(step: ReplaceStep, original: ReplaceStep): ReplaceStep {
    let at = step.from;
    const isPassed = ({ originals, now }: OwnInsertion) =>
      now.from === at && now.to > at && originals.every(({ to }) => to <= original.from);
    for (let passed = this.insertions.find(isPassed); passed; passed = this.insertions.find(isPassed))
      at = passed.now.to;
    return at === step.from ? step : new ReplaceStep(at, at, step.slice);
  }

  /**
   * Extends a replacement to the own insertions that it covered for its author, where others deleted the text between them
   * and its ends.
   * @param original the step before it was mapped
   */
  extended(step: ReplaceStep, original: ReplaceStep): ReplaceStep {
    const covered = this.insertions.flatMap(insertion => coveredIn(insertion, original));
    // A collapsed range may be away from the insertion, where others deleted the text between.
    let { from, to } = (step.from === step.to && covered[0]) || step;
    // Insertions that were moved elsewhere have other text between them and the range.
    const isBeside = (range: Range) =>
      range.from <= to && range.to >= from && (range.from < from || range.to > to);
    for (let next = covered.find(isBeside); next; next = covered.find(isBeside))
      [from, to] = [Math.min(from, next.from), Math.max(to, next.to)];
    return from === step.from && to === step.to ? step : withRange(step, { from, to });
  }

  /** The rebased ranges of own insertions that are, for their author, outside of a replaced range. */
  outside(replaced: Range): Range[] {
    // When another step failed, an insertion that is beside another for its author may be inside it here.
    const inside = this.insertions
      .filter(({ originals }) => originals.every(one => sizeOf(one) > 0 && !subtract(one, replaced).length))
      .map(({ now }) => now);
    return this.insertions
      .flatMap(insertion => outsideOf(insertion, replaced))
      .flatMap(range => subtractAll(range, inside));
  }
}

/** The part of an insertion that a replaced range covers, in the rebased document. */
function coveredIn({ originals, now, isSame }: OwnInsertion, replaced: Range): Range[] {
  if (isSame) return movedPart(replaced, { taken: originals[0]!, arrival: now.from });
  return sizeOf(now) && originals.every(one => !subtract(one, replaced).length) ? [now] : [];
}

/** The part of an insertion outside of a replaced range, in the rebased document. */
function outsideOf({ originals, now }: OwnInsertion, replaced: Range): Range[] {
  const outside = originals.flatMap(original => subtract(original, replaced));
  const [original] = originals;
  if (originals.length > 1 || outside.some(({ from, to }) => from === original!.from && to === original!.to))
    return outside.length ? [now] : [];
  // It may be shorter here, without text that its author moved into it.
  return outside.map(({ from, to }) =>
    from === original!.from
      ? { from: now.from, to: Math.min(now.from + to - from, now.to) }
      : { from: Math.max(now.to - to + from, now.from), to: now.to },
  );
}
