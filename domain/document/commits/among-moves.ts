import { Mapping, type Step } from 'prosemirror-transform';
import { followed, mapRange, moveAt, type Range } from './ranges';

/** From the first place that a step changes to the last; null for one that changes a single place. */
function rangeOf(step: Step): Range | null {
  const { from, to }: { from?: unknown; to?: unknown } = { ...step };
  return typeof from === 'number' && typeof to === 'number' && from < to ? { from, to } : null;
}

/**
 * How much of a range is taken out. The ends of one that others deleted are at one place, or behind each other where they
 * inserted something: what is taken out just before or behind it takes one of them along.
 */
function takenOf({ from, to }: Range, taken: Range): 'all' | 'some' | 'none' {
  const isDeleted = from >= to;
  const isWhole = isDeleted ? taken.from < to && from < taken.to : taken.from <= from && to <= taken.to;
  if (isWhole) return 'all';
  const isTouched = isDeleted ? taken.from <= from && to <= taken.to : taken.from < to && from < taken.to;
  return isTouched ? 'some' : 'none';
}

/** The same maps with other mirrors. @param mirrors of each map the index of an earlier one that it takes back */
export function withMirrors({ maps, from, to }: Mapping, mirrors: readonly (number | undefined)[]): Mapping {
  const mapping = new Mapping();
  maps.forEach((map, index) => mapping.appendMap(map, mirrors[index]));
  return mapping.slice(from, to);
}

/**
 * How a step goes through a mapping. What is moved takes it along only where that is all of what the step is about: its
 * ends would else be in two places, with other text between them.
 * @param moves the indexes of maps that take out what the next one puts in elsewhere, in order
 * @param mirrors of the mapping
 * @returns the mapping for this step, and what was moved to where it may be between its ends, in positions after the
 *   mapping
 */
export function amongMoves(
  mapping: Mapping,
  step: Step,
  moves: readonly number[],
  mirrors: readonly (number | undefined)[],
): { way: Mapping; movedIn: Range[] } {
  const range = rangeOf(step);
  let way = mapping;
  const arrived: { at: number; range: Range }[] = [];
  const kept = [...mirrors];
  for (const index of range ? moves : []) {
    const move = index < mapping.from ? null : moveAt(mapping, index, index + 1);
    if (!move) continue;
    const { taken, arrival } = move;
    const now = mapRange(range!, way.slice(way.from, index));
    const share = takenOf(now, taken);
    if (share === 'all') continue;
    if (share === 'some') {
      kept[index + 1] = undefined;
      way = withMirrors(way, kept);
    }
    // Also beside the range, which may grow again over what was taken out within it.
    arrived.push({ at: index + 2, range: { from: arrival, to: arrival + taken.to - taken.from } });
  }
  const movedIn = arrived.flatMap(({ at, range: moved }) => {
    const rest = way.slice(at);
    // Own words in it are taken back and made again in between, which only its ends survive.
    return [...followed([moved], rest), mapRange(moved, rest)];
  });
  return { way, movedIn };
}
