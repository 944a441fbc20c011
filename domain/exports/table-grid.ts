import type { BodyNode } from '@/domain/document/body';
import { numberOf } from './exported-story';

/** A cell of a table at its position; one that continues a cell above has no node. */
export interface GridCell {
  node: BodyNode | null;
  column: number;
  columns: number;
  rows: number;
}

/** The rows of a table with each cell at its column, and its width in columns. */
export interface TableGrid {
  rows: GridCell[][];
  columns: number;
}

/** The maximum number of table columns in Word. */
const MAX_COLUMNS = 63;

/** Lays out the cells of a table as HTML does: a cell that spans rows continues in the rows below. */
export function tableGrid({ content = [] }: BodyNode): TableGrid {
  /** For each column, the remaining rows of a cell above, and its width in columns. */
  const open = new Map<number, { rows: number; columns: number }>();
  const rows = content.map(({ content: cells = [] }, at) => {
    const row: GridCell[] = [];
    let column = 0;
    const continueCells = () => {
      for (let above = open.get(column); above; above = open.get(column)) {
        row.push({ node: null, column, columns: above.columns, rows: 1 });
        if (above.rows > 1) open.set(column, { ...above, rows: above.rows - 1 });
        else open.delete(column);
        column += above.columns;
      }
    };
    const began = new Map<number, { rows: number; columns: number }>();
    for (const node of cells) {
      continueCells();
      if (column >= MAX_COLUMNS) break;
      const columns = Math.min(numberOf(node, 'colspan', 1), MAX_COLUMNS - column);
      const down = Math.min(numberOf(node, 'rowspan', 1), content.length - at);
      row.push({ node, column, columns, rows: down });
      if (down > 1) began.set(column, { rows: down - 1, columns });
      column += columns;
    }
    continueCells();
    for (const [place, cell] of began) open.set(place, cell);
    return row;
  });
  const columns = Math.max(1, ...rows.map(row => row.reduce((sum, cell) => sum + cell.columns, 0)));
  return { rows, columns };
}
