export interface Run<T> {
  same: boolean;
  mine: T[];
  theirs: T[];
}

// Above this many comparisons two texts count as wholly different rather than freeze the page.
const MOST_CELLS = 4_000_000;

/**
 * What two sequences share and where they part: runs that are the same in both, and runs that are not.
 * A longest common subsequence of the keys.
 */
export function alignSequences<T>(mine: T[], theirs: T[], keyOf: (item: T) => string): Run<T>[] {
  const a = mine.map(keyOf);
  const b = theirs.map(keyOf);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;

  const runs: Run<T>[] = [];
  const push = (same: boolean, mineItem: T[], theirItem: T[]) => {
    const last = runs.at(-1);
    if (last && last.same === same) {
      last.mine.push(...mineItem);
      last.theirs.push(...theirItem);
    } else if (mineItem.length || theirItem.length)
      runs.push({ same, mine: [...mineItem], theirs: [...theirItem] });
  };

  push(true, mine.slice(0, head), theirs.slice(0, head));
  const rows = a.length - head - tail;
  const columns = b.length - head - tail;
  if (rows * columns > MOST_CELLS)
    push(false, mine.slice(head, head + rows), theirs.slice(head, head + columns));
  else {
    const width = columns + 1;
    const longest = new Uint32Array((rows + 1) * width);
    for (let i = rows - 1; i >= 0; i--)
      for (let j = columns - 1; j >= 0; j--)
        longest[i * width + j] =
          a[head + i] === b[head + j]
            ? longest[(i + 1) * width + j + 1]! + 1
            : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    let i = 0;
    let j = 0;
    while (i < rows || j < columns) {
      if (i < rows && j < columns && a[head + i] === b[head + j])
        push(true, [mine[head + i++]!], [theirs[head + j++]!]);
      else if (j >= columns || (i < rows && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!))
        push(false, [mine[head + i++]!], []);
      else push(false, [], [theirs[head + j++]!]);
    }
  }
  push(true, mine.slice(a.length - tail), theirs.slice(b.length - tail));
  return runs;
}
