import type { BodyNode } from '@/domain/document/body';
import { contentFingerprint } from '@/domain/document/block-id';
import { alignSequences } from '../sequence';
import { matchNodes, type MatchedIndexes } from './match';
import type { Work } from './work';

/** The position of a node in each text; null where it is missing. */
export interface Triple {
  base: number | null;
  mine: number | null;
  theirs: number | null;
}

/** Nodes at one place of the merged order. */
export interface Placed {
  /** A node of the base. Null: the start of the text, which has only additions. */
  node: Triple | null;
  /** Whether both sides moved the node, and this is the place on that side. */
  only: 'mine' | 'theirs' | null;
  /** The nodes that each side added after it. */
  added: { mine: number[]; theirs: number[] };
}

/** Three texts, with the order that results when moves of both sides are applied. */
export function orderThree(
  base: BodyNode[],
  mine: BodyNode[],
  theirs: BodyNode[],
  work: Work,
  byPosition = false,
): Placed[] {
  const { mine: my, theirs: their } = work.forBoth(mine, theirs, (side, half) =>
    sequenceOf(matchNodes(base, side, half, byPosition), side.length),
  );
  const placed: Placed[] = [START, ...mergedOrder(my, their, base.length)].map(({ at, only }) => ({
    node: at < 0 ? null : { base: at, mine: my.matches[at]!, theirs: their.matches[at]! },
    only,
    added: {
      mine: only === 'theirs' ? [] : (my.addedAfter.get(at) ?? []),
      theirs: only === 'mine' ? [] : (their.addedAfter.get(at) ?? []),
    },
  }));
  return placed.filter(({ node, added }) => node || added.mine.length || added.theirs.length);
}

const START = { at: -1, only: null };

/** One side as a sequence of nodes of the base, by index. */
interface Sequence {
  matches: MatchedIndexes;
  /** The node of the base before each one; -1 at the start. */
  before: Map<number, number>;
  moved: Set<number>;
  /** Positions of added nodes, by the node of the base before them. */
  addedAfter: Map<number, number[]>;
}

function sequenceOf(matches: MatchedIndexes, size: number): Sequence {
  const baseOf = new Map(matches.flatMap((there, at) => (there === null ? [] : [[there, at] as const])));
  const before = new Map<number, number>();
  const addedAfter = new Map<number, number[]>();
  const order: number[] = [];
  for (let there = 0, last = -1; there < size; there++) {
    const at = baseOf.get(there);
    if (at === undefined) addedAfter.set(last, [...(addedAfter.get(last) ?? []), there]);
    else {
      before.set(at, last);
      order.push((last = at));
    }
  }
  const still = new Set(longestIncreasing(order));
  const moved = order.filter(at => !still.has(at));
  if (moved.length <= MAX_MOVED) return { matches, before, addedAfter, moved: new Set(moved) };
  const gone = new Set(moved);
  return sequenceOf(
    matches.map((there, at) => (gone.has(at) ? null : there)),
    size,
  );
}

/** More moved nodes than this count as removed and added; the work grows with their square. */
const MAX_MOVED = 200;

/** The longest increasing subsequence. */
function longestIncreasing(values: number[]): number[] {
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const value of values) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < value) low = middle + 1;
      else high = middle;
    }
    previous.set(value, ends[low - 1]);
    ends[low] = value;
  }
  const found: number[] = [];
  for (let value = ends.at(-1); value !== undefined; value = previous.get(value)) found.push(value);
  return found.reverse();
}

interface Place {
  at: number;
  only: 'mine' | 'theirs' | null;
}

/** A list in which a node can be put after another. */
function linked(order: number[]) {
  const next = new Map<number, number>();
  let last = -1;
  for (const at of order) {
    next.set(last, at);
    last = at;
  }
  return {
    has: (at: number) => at === -1 || at === last || next.has(at),
    putAfter(at: number, before: number) {
      const after = next.get(before);
      next.set(before, at);
      if (after === undefined) last = at;
      else next.set(at, after);
    },
    list() {
      const found: number[] = [];
      for (let at = next.get(-1); at !== undefined; at = next.get(at)) found.push(at);
      return found;
    },
  };
}

/** A node that a side moved, and the one before it there. */
interface Moved {
  at: number;
  before: number;
  /** The other position, when both sides moved it to different ones. */
  other: { side: 'mine' | 'theirs'; before: number } | null;
}

/** The moved nodes of both sides. Of two positions, the first is the one after the earlier node of the base. */
function movedNodes(mine: Sequence, theirs: Sequence, size: number): Moved[] {
  const twice = new Set<number>();
  const indexes = Array.from({ length: size }, (_, at) => at);
  const isTwice = (at: number) => {
    if (!mine.moved.has(at) || !theirs.moved.has(at)) return false;
    const [my, their] = [mine.before.get(at)!, theirs.before.get(at)!];
    // A node that follows one with two positions has two as well.
    return my !== their || twice.has(my);
  };
  for (let size = -1; size < twice.size;) {
    size = twice.size;
    for (const at of indexes.filter(isTwice)) twice.add(at);
  }
  return indexes
    .filter(at => mine.moved.has(at) || theirs.moved.has(at))
    .map(at => {
      const [my, their] = [mine.before.get(at) ?? -1, theirs.before.get(at) ?? -1];
      if (!twice.has(at)) return { at, before: mine.moved.has(at) ? my : their, other: null };
      const isMine = my <= their;
      return {
        at,
        before: isMine ? my : their,
        other: isMine ? { side: 'theirs', before: their } : { side: 'mine', before: my },
      };
    });
}

/** The order of the base with the moves of both sides; it does not depend on which side is which. */
function mergedOrder(mine: Sequence, theirs: Sequence, size: number): Place[] {
  const moved = movedNodes(mine, theirs, size);
  const all = new Map(moved.map(node => [node.at, node]));
  const order = linked(Array.from({ length: size }, (_, at) => at).filter(at => !all.has(at)));
  let waiting = moved;
  while (waiting.length) {
    const ready = waiting.filter(({ before }) => order.has(before));
    // Nodes moved after each other in a cycle have no position of their own.
    for (const { at, before } of ready.length ? ready : [{ at: waiting[0]!.at, before: -1 }])
      order.putAfter(at, before);
    waiting = waiting.filter(({ at }) => !order.has(at));
  }
  const places = order.list().map((at): Place => {
    const other = all.get(at)?.other;
    return { at, only: other ? (other.side === 'mine' ? 'theirs' : 'mine') : null };
  });
  let twice = moved.flatMap(({ at, other }) => (other ? [{ at, ...other }] : []));
  while (twice.length) {
    const waits = ({ before }: (typeof twice)[number]) => twice.some(({ at }) => at === before);
    const ready = twice.filter(node => !waits(node));
    for (const { at, side, before } of ready.length ? ready : twice) {
      const isThere = (place: Place) => place.at === before && (place.only === null || place.only === side);
      places.splice(places.findLastIndex(isThere) + 1, 0, { at, only: side });
    }
    twice = ready.length ? twice.filter(node => !ready.includes(node)) : [];
  }
  return places;
}

/** Additions of both sides at one place, with equal ones joined; the order does not depend on the side. */
export function joinAdded(mine: BodyNode[], theirs: BodyNode[], added: Placed['added']): Triple[] {
  const runs = alignSequences(
    added.mine.map(at => ({ at, key: contentFingerprint(mine[at]!) })),
    added.theirs.map(at => ({ at, key: contentFingerprint(theirs[at]!) })),
    ({ key }) => key,
  );
  return runs.flatMap((run): Triple[] => {
    if (run.same)
      return run.mine.map(({ at }, index) => ({ base: null, mine: at, theirs: run.theirs[index]!.at }));
    const my = run.mine.map(({ at }): Triple => ({ base: null, mine: at, theirs: null }));
    const their = run.theirs.map(({ at }): Triple => ({ base: null, mine: null, theirs: at }));
    const isFirst = (run.mine[0]?.key ?? '') <= (run.theirs[0]?.key ?? '');
    return isFirst ? [...my, ...their] : [...their, ...my];
  });
}
