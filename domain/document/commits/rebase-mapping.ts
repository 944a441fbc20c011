import { Mapping, ReplaceAroundStep, ReplaceStep, type Step, type StepMap } from 'prosemirror-transform';
import { appendStep, inverseOf, mapsOf } from './mapping';
import { MoveStep } from './move-step';
import { followed, mapRange, moveAt, type Range } from './ranges';
import { sidesOf } from './replace-steps';

/** From the first place that a step changes to the last; null for one that changes a single place. */
function rangeOf(step: Step): Range | null {
  const { from, to }: { from?: unknown; to?: unknown } = { ...step };
  return typeof from === 'number' && typeof to === 'number' && from < to ? { from, to } : null;
}

/** What is left of a range: none where others deleted it, several parts where its ends were moved away from each other. */
const partsOf = (range: Range, now: Range, way: Mapping): Range[] =>
  now.from < now.to ? [now] : followed([range], way);

/**
 * How much of a range is taken out. The ends of one that others deleted are at one place, or behind each other where they
 * inserted something: what is taken out just before or behind it takes one of them along.
 */
function takenOf(parts: readonly Range[], { from, to }: Range, taken: Range): 'all' | 'some' | 'none' {
  if (parts.length) {
    if (parts.every(part => taken.from <= part.from && part.to <= taken.to)) return 'all';
    return parts.some(part => taken.from < part.to && part.from < taken.to) ? 'some' : 'none';
  }
  if (taken.from < to && from < taken.to) return 'all';
  return taken.from <= from && to <= taken.to ? 'some' : 'none';
}

/** How much some maps insert at each of the places that they change. */
function sizesOf(maps: readonly StepMap[]): string {
  const sizes: number[] = [];
  for (const map of maps) map.forEach((_from, _to, newFrom, newTo) => sizes.push(newTo - newFrom));
  return sizes.join();
}

const insertedSizes = (step: Step) => sizesOf(mapsOf(step));
const deletedSizes = (step: Step) => sizesOf(mapsOf(step).map(map => map.invert()));

/** The same maps with other mirrors. @param mirrors of each map the index of an earlier one that it takes back */
function withMirrors({ maps, from, to }: Mapping, mirrors: readonly (number | undefined)[]): Mapping {
  const mapping = new Mapping();
  maps.forEach((map, index) => mapping.appendMap(map, mirrors[index]));
  return mapping.slice(from, to);
}

/** How an own step gets to where it is made again; ranges are in positions there. */
export interface Way {
  way: Mapping;
  /** What was moved to where it may be between the ends of the step. */
  movedIn: Range[];
  /** What is left of what the step covers, but for what own steps inserted in it. */
  left: Range[];
  /** What is left of what the step deletes, but for the same. */
  toDelete: Range[];
}

/**
 * Maps positions after own steps to where they are after the steps of others: back through the own steps, through those
 * of others, and through the own ones as they are made again.
 */
export class RebaseMapping {
  mapping: Mapping;
  /** Of each own step the index of the first map that takes it back. */
  private readonly indexes: number[];
  /** Of each map the index of an earlier one that it takes back; searching the mapping for it takes longer with each. */
  private readonly mirrors: (number | undefined)[];
  /** The index of the first map of a step that is made again. */
  private readonly firstRedone: number;
  /** Moves of others, and own ones that are not made again: the indexes of maps that take out what the next one puts in. */
  private readonly moves: number[];
  /** The same of own moves that are taken back and made again, after which the ends of a range are together as before. */
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
   * The mapping for an own step. What others moved takes the step along only where it is all that the step covers:
   * otherwise the ends of the step would be in two places, with other text between them.
   */
  wayOf(step: Step, index: number): Way {
    const range = rangeOf(step);
    const mapping = this.mapping.slice(this.indexes[index]! + mapsOf(step).length);
    if (!range) return { way: mapping, movedIn: [], left: [], toDelete: [] };
    let way = mapping;
    const arrived: { at: number; range: Range }[] = [];
    const kept = [...this.mirrors];
    for (const index of [...this.moves, ...this.redoneMoves].sort((one, other) => one - other)) {
      const move = index < mapping.from ? null : moveAt(mapping, index, index + 1);
      if (!move) continue;
      const { taken, arrival } = move;
      const before = way.slice(way.from, index);
      const now = mapRange(range, before);
      const parts = partsOf(range, now, before);
      const share = takenOf(parts, now, taken);
      const isRedone = this.redoneMoves.includes(index);
      if (share === 'all' || (isRedone && parts.length)) continue;
      if (share === 'some') {
        kept[index + 1] = undefined;
        way = withMirrors(way, kept);
      }
      if (isRedone) continue;
      // Also beside the range, which may grow again over what was taken out within it.
      arrived.push({ at: index + 2, range: { from: arrival, to: arrival + taken.to - taken.from } });
    }
    const movedIn = arrived.flatMap(({ at, range: moved }) => {
      const rest = way.slice(at);
      // Own words in it are taken back and made again in between, which only its ends survive.
      return [...followed([moved], rest), mapRange(moved, rest)];
    });
    const still = withMirrors(mapping, this.mirrorsOfMoves());
    const left = followed([range], still);
    if (step instanceof ReplaceStep) return { way, movedIn, left, toDelete: left };
    const toDelete = step instanceof ReplaceAroundStep ? followed(sidesOf(step), still) : [];
    return { way, movedIn, left, toDelete };
  }

  /** Without those of steps that are made again. */
  private mirrorsOfMoves(): (number | undefined)[] {
    const isRedone = (mirror: number | undefined, index: number) =>
      index >= this.firstRedone && mirror !== undefined && mirror < this.firstRedone;
    return this.mirrors.map((mirror, index) => (isRedone(mirror, index) ? undefined : mirror));
  }

  /** @param done what became of an own step: several steps, or none */
  append(step: Step, index: number, done: readonly Step[]): void {
    for (const one of done) {
      const first = this.mapping.maps.length;
      const isMove = one instanceof MoveStep;
      if (isMove) this.redoneMoves.push(this.indexes[index]!, first);
      // Positions in what was inserted are found again only where as much is inserted.
      const isRedone = !isMove && done.length === 1 && insertedSizes(one) === insertedSizes(step);
      this.mirrors.push(isRedone ? this.indexes[index] : undefined);
      if (isMove) this.mirrors.push(first);
      appendStep(this.mapping, one, this.mirrors[first]);
    }
    if (step instanceof MoveStep && !done.length) this.moves.push(this.indexes[index]!);
  }

  /** Pairs a step that was refused with the later one that takes it back: positions go through both unchanged. */
  pair(index: number, later: number): void {
    if (deletedSizes(this.steps[index]!) !== insertedSizes(this.steps[later]!)) return;
    this.mirrors[this.indexes[index]!] = this.indexes[later];
    this.mapping = withMirrors(this.mapping, this.mirrors);
  }
}
