import { diffArrays } from 'diff';

export interface Run<T> {
  same: boolean;
  mine: T[];
  theirs: T[];
}

/** Appends items to a list; there may be too many for the arguments of a call. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}

/**
 * The maximum number of insertions and deletions, apart from items that only one sequence has. Above it, the
 * sequences count as different between their common start and end. The work grows with its square.
 */
const MAX_EDITS = 2000;

/**
 * The common and the different runs of two sequences, by the longest common subsequence of their keys.
 * @param onEdits gets the number of insertions and deletions, or `maxEdits` when there were more
 */
export function alignSequences<T>(
  mine: readonly T[],
  theirs: readonly T[],
  keyOf: (item: T) => string,
  maxEdits = MAX_EDITS,
  onEdits?: (edits: number) => void,
): Run<T>[] {
  const [a, b] = numberKeys(mine.map(keyOf), theirs.map(keyOf));
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;

  const runs: Run<T>[] = [];
  const push = (same: boolean, mineItems: T[], theirItems: T[]) => {
    const last = runs.at(-1);
    if (!mineItems.length && !theirItems.length) return;
    if (last?.same === same) {
      append(last.mine, mineItems);
      append(last.theirs, theirItems);
    } else runs.push({ same, mine: mineItems, theirs: theirItems });
  };
  push(true, mine.slice(0, head), theirs.slice(0, head));
  let [i, j] = [head, head];
  for (const [x, y] of matches(a, b, { head, tail, maxEdits, onEdits })) {
    push(false, mine.slice(i, x), theirs.slice(j, y));
    push(true, [mine[x]!], [theirs[y]!]);
    [i, j] = [x + 1, y + 1];
  }
  push(false, mine.slice(i, mine.length - tail), theirs.slice(j, theirs.length - tail));
  push(true, mine.slice(mine.length - tail), theirs.slice(theirs.length - tail));
  return runs;
}

/** A number for each key, so that long keys are compared once. */
function numberKeys(mine: string[], theirs: string[]): [number[], number[]] {
  const numbers = new Map<string, number>();
  const numberOf = (key: string) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  return [mine.map(numberOf), theirs.map(numberOf)];
}

/**
 * Matching items between the common start and end, as pairs of indexes in order. Items of only one side are
 * excluded first.
 */
function matches(
  a: number[],
  b: number[],
  {
    head,
    tail,
    maxEdits,
    onEdits,
  }: { head: number; tail: number; maxEdits: number; onEdits?: (edits: number) => void },
): [number, number][] {
  const inside = (keys: number[]) => keys.map((_, at) => at).slice(head, keys.length - tail);
  const inA = new Set(inside(a).map(at => a[at]));
  const inB = new Set(inside(b).map(at => b[at]));
  const places = { a: inside(a).filter(at => inB.has(a[at])), b: inside(b).filter(at => inA.has(b[at])) };
  const changes = diffArrays(
    places.a.map(at => a[at]!),
    places.b.map(at => b[at]!),
    { maxEditLength: maxEdits },
  );
  const edited = (
    sum: number,
    { added, removed, count }: { added: boolean; removed: boolean; count: number },
  ) => (added || removed ? sum + count : sum);
  onEdits?.(changes ? changes.reduce(edited, 0) : maxEdits);
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed)
      for (let at = 0; at < count; at++) pairs.push([places.a[i + at]!, places.b[j + at]!]);
    if (!added) i += count;
    if (!removed) j += count;
  }
  return pairs;
}
