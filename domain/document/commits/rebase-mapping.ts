import { Mapping, ReplaceAroundStep, ReplaceStep, type Step, type StepMap } from 'prosemirror-transform';
import { appendStep, inverseOf, mapsOf } from './mapping';
import { MoveStep } from './move-step';
import { mapRanges, mapRange, moveAt, subtractAll, type Range } from './ranges';
import { sidesOfGap } from './replace-steps';

/** The range of a step; null for a step at a single position. */
function rangeOf(step: Step): Range | null {
  const { from, to }: { from?: unknown; to?: unknown } = { ...step };
  return typeof from === 'number' && typeof to === 'number' && from < to ? { from, to } : null;
}

/** What remains of a range: nothing where it was deleted, several parts where its ends were moved apart. */
const remainingParts = (range: Range, now: Range, mapping: Mapping): Range[] =>
  now.from < now.to ? [now] : mapRanges([range], mapping);

/**
 * How much of a range a move takes along. The ends of a deleted range coincide, or have crossed where others inserted
 * something: a move of what is directly before or behind them takes one end along.
 */
function shareMovedOf(parts: readonly Range[], { from, to }: Range, taken: Range): 'all' | 'some' | 'none' {
  if (parts.length) {
    if (parts.every(part => taken.from <= part.from && part.to <= taken.to)) return 'all';
    return parts.some(part => taken.from < part.to && part.from < taken.to) ? 'some' : 'none';
  }
  if (taken.from < to && from < taken.to) return 'all';
  return taken.from <= from && to <= taken.to ? 'some' : 'none';
}

/** The sizes of the insertions of some maps, as a key. */
function sizesOf(maps: readonly StepMap[]): string {
  const sizes: number[] = [];
  for (const map of maps) map.forEach((_from, _to, newFrom, newTo) => sizes.push(newTo - newFrom));
  return sizes.join();
}

const insertedSizes = (step: Step) => sizesOf(mapsOf(step));
const deletedSizes = (step: Step) => sizesOf(mapsOf(step).map(map => map.invert()));

/** The same maps with other mirrors. @param mirrors for each map, the index of the earlier one that it undoes */
function withMirrors({ maps, from, to }: Mapping, mirrors: readonly (number | undefined)[]): Mapping {
  const mapping = new Mapping();
  maps.forEach((map, index) => mapping.appendMap(map, mirrors[index]));
  return mapping.slice(from, to);
}

/** How an own step is mapped to where it is applied again; ranges are in positions there. */
export interface StepPath {
  mapping: Mapping;
  /** Ranges that moves may have brought between the ends of the step. */
  movedIn: Range[];
  /** What remains of the range of the step, without own insertions in it. */
  remaining: Range[];
  /** What remains of the ranges that the step deletes, without own insertions in them. */
  toDelete: Range[];
}

/**
 * Maps positions after own steps to positions after concurrent ones: back through the own steps, through those of others,
 * and forward through the own steps as they are applied again.
 */
export class RebaseMapping {
  mapping: Mapping;
  /** For each own step, the index of the first map that undoes it. */
  private readonly indexes: number[];
  /** For each map, the index of the earlier one that it undoes; `Mapping.getMirror` is a linear search. */
  private readonly mirrors: (number | undefined)[];
  /** The index of the first map of a step that is applied again. */
  private readonly firstRedone: number;
  /** The indexes of the first maps of moves: those of others, and own ones that were not applied again. */
  private readonly moves: number[];
  /** The same for own moves that are undone and applied again: afterwards the ends of a range are together as before. */
  private readonly redoneMoves: number[] = [];

  /** @param steps made for the document before `others` */
  constructor(
    private readonly steps: readonly Step[],
    others: Mapping,
  ) {
    const { mapping, indexes } = inverseOf(steps);
    const firstOfOthers = mapping.maps.length;
    mapping.appendMapping(others);
    this.mapping = mapping;
    this.firstRedone = mapping.maps.length;
    this.indexes = indexes;
    this.mirrors = mapping.maps.map((_, index) => {
      const mirror = mapping.getMirror(index);
      return mirror !== undefined && mirror < index ? mirror : undefined;
    });
    this.moves = others.maps.flatMap((_, index) =>
      moveAt(others, index, others.getMirror(index)) ? firstOfOthers + index : [],
    );
  }

  /**
   * The mapping for an own step. A move of others takes the step along only where it moves the whole range of the step:
   * otherwise the ends would be in two places with other text between them.
   * @param inserted the ranges of own insertions, in positions before the step
   */
  pathOf(step: Step, index: number, inserted: readonly Range[]): StepPath {
    const range = rangeOf(step);
    const mapping = this.mapping.slice(this.indexes[index]! + mapsOf(step).length);
    if (!range) return { mapping, movedIn: [], remaining: [], toDelete: [] };
    let path = mapping;
    const arrived: { at: number; range: Range }[] = [];
    const kept = [...this.mirrors];
    for (const index of [...this.moves, ...this.redoneMoves].sort((one, other) => one - other)) {
      const move = index < mapping.from ? null : moveAt(mapping, index, index + 1);
      if (!move) continue;
      const { taken, arrival } = move;
      const before = path.slice(path.from, index);
      const now = mapRange(range, before);
      const parts = remainingParts(range, now, before);
      const share = shareMovedOf(parts, now, taken);
      const isRedone = this.redoneMoves.includes(index);
      if (share === 'all' || (isRedone && parts.length)) continue;
      if (share === 'some') {
        kept[index + 1] = undefined;
        path = withMirrors(path, kept);
      }
      if (isRedone) continue;
      // Also beside the range, which may grow again over text that was moved out of it.
      arrived.push({ at: index + 2, range: { from: arrival, to: arrival + taken.to - taken.from } });
    }
    const movedIn = arrived.flatMap(({ at, range: moved }) => {
      const rest = path.slice(at);
      // Own words in it are undone and applied again in between, which only its ends survive.
      return [...mapRanges([moved], rest), mapRange(moved, rest)];
    });
    const still = withMirrors(mapping, this.mirrorsOfMoves());
    const remaining = mapRanges([range], still);
    const deleted =
      step instanceof ReplaceStep ? [range] : step instanceof ReplaceAroundStep ? sidesOfGap(step) : [];
    const toDelete = mapRanges(
      deleted.flatMap(one => subtractAll(one, inserted)),
      still,
    );
    return { mapping: path, movedIn, remaining, toDelete };
  }

  /** The mirrors without those of steps that are applied again. */
  private mirrorsOfMoves(): (number | undefined)[] {
    const isRedone = (mirror: number | undefined, index: number) =>
      index >= this.firstRedone && mirror !== undefined && mirror < this.firstRedone;
    return this.mirrors.map((mirror, index) => (isRedone(mirror, index) ? undefined : mirror));
  }

  /** @param done an own step after rebasing: several steps, or none */
  append(step: Step, index: number, done: readonly Step[]): void {
    for (const one of done) {
      const first = this.mapping.maps.length;
      const isMove = one instanceof MoveStep;
      if (isMove) this.redoneMoves.push(this.indexes[index]!, first);
      // Positions in an insertion are recovered only where the insertion has the same size.
      const isRedone = !isMove && done.length === 1 && insertedSizes(one) === insertedSizes(step);
      this.mirrors.push(isRedone ? this.indexes[index] : undefined);
      if (isMove) this.mirrors.push(first);
      appendStep(this.mapping, one, this.mirrors[first]);
    }
    if (step instanceof MoveStep && !done.length) this.moves.push(this.indexes[index]!);
  }

  /** Mirrors a failed step and the later one that undoes it: positions pass both unchanged. */
  mirror(index: number, later: number): void {
    if (deletedSizes(this.steps[index]!) !== insertedSizes(this.steps[later]!)) return;
    this.mirrors[this.indexes[index]!] = this.indexes[later];
    this.mapping = withMirrors(this.mapping, this.mirrors);
  }
}
