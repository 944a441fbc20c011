import { ReplaceStep, type Step } from 'prosemirror-transform';
import { mappingOf } from './mapping';
import { MoveStep } from './move-step';
import { followed, insertedBy, mapRange, takenAlong, without, withoutAll, type Range } from './ranges';
import { over } from './replace-steps';

/** What an own step inserted: its place for its author, and now. A range that was deleted is empty. */
interface OwnInsertion {
  original: Range;
  now: Range;
}

const sizeOf = ({ from, to }: Range) => to - from;

/** A range without what was inserted at its ends: a replacement that reaches an end of it is not part of it. */
function withoutEnds({ from, to }: Range, inserted: readonly Range[]): Range {
  const [first] = inserted.filter(one => one.from === from && one.to < to);
  const [last] = inserted.filter(one => one.to === to && one.from > from);
  return { from: first ? first.to : from, to: last ? last.from : to };
}

/** The places in a range at which a step that moves something may part it, from its start. */
const cutsIn = ({ from }: Range, steps: readonly Step[]): number[] =>
  steps
    .flatMap(step => (step instanceof MoveStep ? [step.from, step.to, step.place] : []))
    .map(at => at - from);

/** An insertion in parts that steps do not part any further, for its author and here. */
function cutBy({ original, now }: OwnInsertion, step: Step, done: readonly Step[]): OwnInsertion[] {
  const size = sizeOf(original);
  if (sizeOf(now) !== size) return [{ original, now }];
  const cuts = [...cutsIn(original, [step]), ...cutsIn(now, done)].filter(at => at > 0 && at < size);
  const ends = [...new Set([0, ...cuts, size])].sort((one, other) => one - other);
  return ends.slice(1).map((end, index) => {
    const part = (range: Range) => ({ from: range.from + ends[index]!, to: range.from + end });
    return { original: part(original), now: part(now) };
  });
}

/** What own steps inserted, while they are applied one after the other to a document that others changed. */
export class OwnInsertions {
  private insertions: OwnInsertion[] = [];

  /** @param done what became of the step */
  follow(step: Step, done: readonly Step[]): void {
    const [forAuthor, here] = [mappingOf([step]), mappingOf(done)];
    const [written, redone] = [insertedBy(forAuthor), insertedBy(here)];
    this.insertions = this.insertions
      .flatMap(insertion => cutBy(insertion, step, done))
      .flatMap(({ original, now }) => {
        const [originals, parts] = [followed([original], forAuthor), followed([now], here)];
        return originals.length === parts.length
          ? originals.map((range, index) => ({ original: range, now: parts[index]! }))
          : [{ original: mapRange(original, forAuthor), now: mapRange(now, here) }];
      })
      .map(({ original, now }) => ({
        original: withoutEnds(original, written),
        now: withoutEnds(now, redone),
      }));
    // What is deleted around words of others may leave borders of blocks before.
    const last = redone.slice(Math.max(0, redone.length - written.length));
    if (written.map(sizeOf).join() !== last.map(sizeOf).join()) return;
    const inserted = written.map((original, index) => ({ original, now: last[index]! }));
    const apart = (one: OwnInsertion) =>
      inserted.filter(({ original }) => without(original, one.original).length).map(({ now }) => now);
    this.insertions = this.insertions.flatMap(one =>
      withoutAll(one.now, apart(one)).map(now => ({ original: one.original, now })),
    );
    this.insertions.push(...inserted);
  }

  /** The present places of all insertions. */
  places = (): Range[] => this.insertions.map(({ now }) => now);

  /**
   * An insertion in the order of its author, where others deleted what was between it and an earlier one.
   * @param original the step before it was mapped
   */
  behind(step: ReplaceStep, original: ReplaceStep): ReplaceStep {
    let at = step.from;
    const isPassed = ({ original: { to }, now }: OwnInsertion) =>
      now.from === at && now.to > at && to <= original.from;
    for (let passed = this.insertions.find(isPassed); passed; passed = this.insertions.find(isPassed))
      at = passed.now.to;
    return at === step.from ? step : new ReplaceStep(at, at, step.slice);
  }

  /**
   * A replacement that still covers what its author had inserted within it, where others deleted what was between that
   * and its ends.
   * @param original the step before it was mapped
   */
  covered(step: ReplaceStep, original: ReplaceStep): ReplaceStep {
    const covered = this.insertions.flatMap(insertion => coveredIn(insertion, original));
    // Its start may be behind its end, where others deleted what was between it and an insertion.
    let { from, to } = (step.from === step.to && covered[0]) || step;
    // What was moved elsewhere has other text between.
    const isBeside = (range: Range) =>
      range.from <= to && range.to >= from && (range.from < from || range.to > to);
    for (let next = covered.find(isBeside); next; next = covered.find(isBeside))
      [from, to] = [Math.min(from, next.from), Math.max(to, next.to)];
    return from === step.from && to === step.to ? step : over(step, { from, to });
  }

  /** The present places of what is, for its author, outside of what a step replaces. */
  outside(replaced: Range): Range[] {
    // Where another step was refused, what is beside an insertion for its author may be in it.
    const inside = this.insertions
      .filter(({ original: { from, to } }) => from < to && replaced.from <= from && to <= replaced.to)
      .map(({ now }) => now);
    return this.insertions
      .flatMap(insertion => outsideOf(insertion, replaced))
      .flatMap(range => withoutAll(range, inside));
  }
}

/** What a replaced range covers of one insertion, in the document as it is. */
function coveredIn({ original, now }: OwnInsertion, replaced: Range): Range[] {
  if (sizeOf(now) === sizeOf(original)) return takenAlong(replaced, { taken: original, arrival: now.from });
  return sizeOf(now) && !without(original, replaced).length ? [now] : [];
}

/** What is outside of a replaced range of one insertion, in the document as it is. */
function outsideOf({ original, now }: OwnInsertion, replaced: Range): Range[] {
  const [part, ...others] = without(original, replaced);
  if (!part) return [];
  if (part.from === original.from && part.to === original.to) return [now];
  // It may be shorter here, without what its author moved into it.
  return [part, ...others].map(({ from, to }) =>
    from === original.from
      ? { from: now.from, to: Math.min(now.from + to - from, now.to) }
      : { from: Math.max(now.to - to + from, now.from), to: now.to },
  );
}
