import { Mapping, type Step } from 'prosemirror-transform';
import { followed, mapRange, moveAt, type Range } from './ranges';

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

/** The same maps with other mirrors. @param mirrors of each map the index of an earlier one that it takes back */
export function withMirrors({ maps, from, to }: Mapping, mirrors: readonly (number | undefined)[]): Mapping {
  const mapping = new Mapping();
  maps.forEach((map, index) => mapping.appendMap(map, mirrors[index]));
  return mapping.slice(from, to);
}

/**
 * How a step goes through a mapping. What is moved takes it along only where that is all of what the step is about: its
 * ends would else be in two places, with other text between them.
 * @param moves of others, and own ones that are not made again: the indexes of maps that take out what the next one puts in
 *   elsewhere
 * @param redone the same of own moves that are taken back and made again, after which the ends are together as before; not
 *   those of a range that others deleted in between
 * @param mirrors of the mapping
 * @returns the mapping for this step, and what was moved to where it may be between its ends, in positions after the
 *   mapping
 */
export function amongMoves(
  mapping: Mapping,
  step: Step,
  moves: readonly number[],
  redone: readonly number[],
  mirrors: readonly (number | undefined)[],
): { way: Mapping; movedIn: Range[] } {
  const range = rangeOf(step);
  let way = mapping;
  const arrived: { at: number; range: Range }[] = [];
  const kept = [...mirrors];
  for (const index of range ? [...moves, ...redone].sort((one, other) => one - other) : []) {
    const move = index < mapping.from ? null : moveAt(mapping, index, index + 1);
    if (!move) continue;
    const { taken, arrival } = move;
    const before = way.slice(way.from, index);
    const now = mapRange(range!, before);
    const parts = partsOf(range!, now, before);
    const share = takenOf(parts, now, taken);
    const isRedone = redone.includes(index);
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
  return { way, movedIn };
}
