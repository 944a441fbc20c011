import type { BodyNode } from '@/domain/document/body';
import { BODY_LIMITS } from '@/domain/document/bounds';

/** A cell at its position in the grid. */
interface Placed {
  cell: BodyNode;
  row: number;
  column: number;
  across: number;
  down: number;
}

const spanOf = (cell: BodyNode, name: string) => Number(cell.attrs?.[name] ?? 1);

/**
 * Splits a table that is too large, with every cell in exactly one part: columns in groups, and rows in
 * groups within these. A cell that extends into other groups is continued there as an empty one.
 */
export function tableParts(table: BodyNode): BodyNode[] {
  const rows = table.content ?? [];
  const cells = placed(rows);
  const width = cells.reduce((most, { column, across }) => Math.max(most, column + across), 1);
  const columns = Math.min(width, BODY_LIMITS.tableColumns);
  const height = Math.max(1, Math.floor(BODY_LIMITS.tableCells / columns));
  const parts: BodyNode[] = [];
  for (let left = 0; left < width; left += columns) {
    const columnCells = cells.flatMap(cell => cutTo(cell, 'column', 'across', left, left + columns));
    for (let top = 0; top < rows.length; top += height) {
      const content = rowsOf(columnCells.flatMap(cell => cutTo(cell, 'row', 'down', top, top + height)));
      if (content.length) parts.push({ ...table, content });
    }
  }
  const [first, ...others] = parts;
  return first ? [first, ...others.map(part => ({ ...part, attrs: undefined }))] : [];
}

/** The part of a cell between two columns or rows: nothing, or an empty cell when it starts earlier. */
function cutTo(
  cell: Placed,
  start: 'column' | 'row',
  span: 'across' | 'down',
  from: number,
  to: number,
): Placed[] {
  const [first, last] = [Math.max(cell[start], from), Math.min(cell[start] + cell[span], to)];
  if (first >= last) return [];
  const words = first === cell[start] ? cell.cell : { ...cell.cell, content: [{ type: 'paragraph' }] };
  return [{ ...cell, cell: words, [start]: first, [span]: last - first }];
}

/** The cells of rows, at the positions that spans leave free. */
function placed(rows: BodyNode[]): Placed[] {
  const cells: Placed[] = [];
  // The row before which a cell from above ends, by column.
  const occupied: number[] = [];
  for (const [row, { content = [] }] of rows.entries()) {
    let column = 0;
    for (const cell of content) {
      while ((occupied[column] ?? 0) > row) column++;
      const [across, down] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      cells.push({ cell, row, column, across, down });
      for (let next = column; next < column + across; next++) occupied[next] = row + down;
      column += across;
    }
  }
  return cells;
}

function rowsOf(cells: Placed[]): BodyNode[] {
  const rows = new Map<number, BodyNode[]>();
  for (const { cell, row, across, down } of cells) {
    const made = rows.get(row) ?? [];
    made.push({ ...cell, attrs: { ...cell.attrs, colspan: across, rowspan: down } });
    rows.set(row, made);
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([, content]) => ({ type: 'tableRow', content }));
}
