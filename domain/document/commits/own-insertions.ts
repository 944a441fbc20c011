import { ReplaceStep, type Step } from 'prosemirror-transform';
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

/** The range an own step inserted: for its author, and in the rebased document. A deleted range is empty. */
interface OwnInsertion {
  original: Range;
  now: Range;
}

const sizeOf = ({ from, to }: Range) => to - from;

/** A range without later insertions at its ends: a replacement that touches an end does not belong to it. */
function withoutEnds({ from, to }: Range, inserted: readonly Range[]): Range {
  const [first] = inserted.filter(one => one.from === from && one.to < to);
  const [last] = inserted.filter(one => one.to === to && one.from > from);
  return { from: first ? first.to : from, to: last ? last.from : to };
}

/** The offsets in a range at which a move may split it. */
const splitPointsIn = ({ from }: Range, steps: readonly Step[]): number[] =>
  steps
    .flatMap(step => (step instanceof MoveStep ? [step.from, step.to, step.place] : []))
    .map(at => at - from);

/** Splits an insertion at every place where a move splits it, for its author or in the rebased document. */
function splitByMoves({ original, now }: OwnInsertion, step: Step, done: readonly Step[]): OwnInsertion[] {
  const size = sizeOf(original);
  if (sizeOf(now) !== size) return [{ original, now }];
  const cuts = [...splitPointsIn(original, [step]), ...splitPointsIn(now, done)].filter(
    at => at > 0 && at < size,
  );
  const ends = [...new Set([0, ...cuts, size])].sort((one, other) => one - other);
  return ends.slice(1).map((end, index) => {
    const part = (range: Range) => ({ from: range.from + ends[index]!, to: range.from + end });
    return { original: part(original), now: part(now) };
  });
}

/** The insertions of own steps while these are rebased one after the other. */
export class OwnInsertions {
  private insertions: OwnInsertion[] = [];

  /** @param done the step after rebasing: several steps, or none */
  record(step: Step, done: readonly Step[]): void {
    const [forAuthor, here] = [mappingOf([step]), mappingOf(done)];
    const [written, redone] = [joinRanges(insertedBy(forAuthor)), joinRanges(insertedBy(here))];
    this.insertions = this.insertions
      .flatMap(insertion => splitByMoves(insertion, step, done))
      .flatMap(({ original, now }) => {
        const [originals, parts] = [mapRanges([original], forAuthor), mapRanges([now], here)];
        return originals.length === parts.length
          ? originals.map((range, index) => ({ original: range, now: parts[index]! }))
          : [{ original: mapRange(original, forAuthor), now: mapRange(now, here) }];
      })
      .map(({ original, now }) => ({
        original: withoutEnds(original, written),
        now: withoutEnds(now, redone),
      }));
    // A deletion that is split around words of others may insert borders of blocks first.
    const last = redone.slice(Math.max(0, redone.length - written.length));
    if (written.map(sizeOf).join() !== last.map(sizeOf).join()) return;
    const inserted = written.map((original, index) => ({ original, now: last[index]! }));
    const apart = (one: OwnInsertion) =>
      inserted.filter(({ original }) => subtract(original, one.original).length).map(({ now }) => now);
    this.insertions = this.insertions.flatMap(one =>
      subtractAll(one.now, apart(one)).map(now => ({ original: one.original, now })),
    );
    this.insertions.push(...inserted);
  }

  /** The ranges of all insertions for their author. */
  originals = (): Range[] => this.insertions.map(({ original }) => original);

  /** The ranges of all insertions in the rebased document. */
  ranges = (): Range[] => this.insertions.map(({ now }) => now);

  /**
   * Places an insertion behind earlier own ones that its author had before it, where others deleted the text between.
   * @param original the step before it was mapped
   */
  afterEarlier(step: ReplaceStep, original: ReplaceStep): ReplaceStep {
    let at = step.from;
    const isPassed = ({ original: { to }, now }: OwnInsertion) =>
      now.from === at && now.to > at && to <= original.from;
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
      .filter(({ original: { from, to } }) => from < to && replaced.from <= from && to <= replaced.to)
      .map(({ now }) => now);
    return this.insertions
      .flatMap(insertion => outsideOf(insertion, replaced))
      .flatMap(range => subtractAll(range, inside));
  }
}

/** The part of an insertion that a replaced range covers, in the rebased document. */
function coveredIn({ original, now }: OwnInsertion, replaced: Range): Range[] {
  if (sizeOf(now) === sizeOf(original)) return movedPart(replaced, { taken: original, arrival: now.from });
  return sizeOf(now) && !subtract(original, replaced).length ? [now] : [];
}

/** The part of an insertion outside of a replaced range, in the rebased document. */
function outsideOf({ original, now }: OwnInsertion, replaced: Range): Range[] {
  const [part, ...others] = subtract(original, replaced);
  if (!part) return [];
  if (part.from === original.from && part.to === original.to) return [now];
  // It may be shorter here, without text that its author moved into it.
  return [part, ...others].map(({ from, to }) =>
    from === original.from
      ? { from: now.from, to: Math.min(now.from + to - from, now.to) }
      : { from: Math.max(now.to - to + from, now.from), to: now.to },
  );
}
