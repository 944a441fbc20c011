import { Fragment, type Node } from 'prosemirror-model';

/** A table that lacks more cells was not made by two concurrent changes. */
const MAX_CELLS = 500;

/** A row with fewer cells than others, as after one person added a row and another a column. */
interface ShortRow {
  /** The end of the row, from the start of the table. */
  at: number;
  cells: Fragment;
}

/** The short rows of a table, with the empty cells that they lack. */
export function shortRows(table: Node): ShortRow[] {
  const covered = table.children.map(() => 0);
  table.forEach((row, _, index) =>
    row.forEach(({ attrs }) => {
      const { colspan, rowspan } = attrs as { colspan: number; rowspan: number };
      for (let below = index; below < Math.min(index + rowspan, covered.length); below++)
        covered[below]! += colspan;
    }),
  );
  const columns = Math.max(...covered);
  const missing = covered.map(count => columns - count);
  if (missing.reduce((sum, count) => sum + count, 0) > MAX_CELLS) return [];
  const short: ShortRow[] = [];
  table.forEach((row, offset, index) => {
    const empty = row.lastChild?.type.createAndFill();
    if (!missing[index] || !empty) return;
    const cells = Fragment.from(Array.from({ length: missing[index] }, () => empty));
    short.push({ at: 1 + offset + row.nodeSize - 1, cells });
  });
  return short;
}
