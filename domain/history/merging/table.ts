import { contentFingerprint } from '@/domain/document/block-id';
import type { BodyNode } from '@/domain/document/body';
import { blockWords } from '../words';
import { joinAdded, orderThree, type Triple } from './order';
import { conflicting, asOneConflict, resolved, type Merge, type SideOf } from './conflicts';
import type { Work } from './work';

type Texts = Record<'base' | 'mine' | 'theirs', BodyNode[]>;
type MergeCell = (base: BodyNode, mine: BodyNode, theirs: BodyNode) => Merge<BodyNode[]> | null;

/** Whether every row has as many cells, and no cell spans several. */
function isPlain(rows: BodyNode[]): boolean {
  const width = rows[0]?.content?.length ?? 0;
  return rows.every(
    ({ content = [] }) =>
      content.length === width &&
      content.every(({ attrs }) => (attrs?.colspan ?? 1) === 1 && (attrs?.rowspan ?? 1) === 1),
  );
}

const hasShapeOf = (rows: BodyNode[], others: BodyNode[]) =>
  rows.length === others.length &&
  rows.every((row, at) => {
    const cells = row.content ?? [];
    const other = others[at]!.content ?? [];
    return (
      cells.length === other.length &&
      cells.every(
        ({ attrs }, index) =>
          attrs?.colspan === other[index]!.attrs?.colspan && attrs?.rowspan === other[index]!.attrs?.rowspan,
      )
    );
  });

const columnsOf = (rows: BodyNode[]): BodyNode[] =>
  (rows[0]?.content ?? []).map((_, at) => ({
    type: 'column',
    content: rows.map(({ content }) => content![at]!),
  }));

/** The same positions in all three texts. */
const inPlace = (length: number): Triple[] =>
  Array.from({ length }, (_, at) => ({ base: at, mine: at, theirs: at }));

/** The lines of a table in merged order; those that both sides added stay. */
function linesOf({ base, mine, theirs }: Texts, work: Work): Triple[] {
  const found = new Map<string, Triple>();
  for (const { node, only, added } of orderThree(base, mine, theirs, work, true)) {
    // A line with two places keeps the first.
    if (node && only !== 'theirs') found.set(`${node.base}`, node);
    for (const line of joinAdded(mine, theirs, added)) found.set(`${line.mine} ${line.theirs}`, line);
  }
  return [...found.values()];
}

/** A line that one side removed and the other changed, as a conflict. */
interface Line {
  triple: Triple;
  /** Whether the line is there; null where no side removed it. */
  stays: Merge<boolean> | null;
}

/**
 * The rows of a table, cell by cell; rows and columns are matched by their content. Null when a side changed cells that
 * span several.
 * @param mergeCell merges one cell that all have; null when it cannot be merged
 */
export function mergeTable(
  { base, mine, theirs }: Texts,
  work: Work,
  mergeCell: MergeCell,
): Merge<BodyNode[]> | null {
  const texts: Texts = { base, mine, theirs };
  const isInPlace = hasShapeOf(base, mine) && hasShapeOf(base, theirs);
  if (!isInPlace && ![base, mine, theirs].every(isPlain)) return null;
  const spans = ![base, mine, theirs].every(isPlain);
  const columns: Texts = { base: columnsOf(base), mine: columnsOf(mine), theirs: columnsOf(theirs) };
  const width = base.reduce((most, { content = [] }) => Math.max(most, content.length), 0);
  const across = spans ? inPlace(width) : linesOf(columns, work);
  const down = spans ? inPlace(base.length) : linesOf(texts, work);
  const rowLines = down.flatMap(row => lineOf(row, across, texts, 'row'));
  const columnLines = across.flatMap(column =>
    spans ? [{ triple: column, stays: null }] : lineOf(column, down, columns, 'column'),
  );
  const rows = rowLines.map(row => ({
    ...row,
    node: nodeOf(texts, row.triple),
    cells: columnLines.map(column => ({
      ...column,
      cell: cellAt(texts, row.triple, column.triple, mergeCell),
    })),
  }));
  const conflicts = [
    ...columnLines.flatMap(({ stays }) => stays?.conflicts ?? []),
    ...rows.flatMap(({ stays, cells }) => [
      ...(stays?.conflicts ?? []),
      ...cells.flatMap(({ cell }) => cell?.conflicts ?? []),
    ]),
  ];
  const isThere = (line: Line, sideOf: SideOf) => line.stays?.resolve(sideOf) ?? true;
  return {
    conflicts,
    resolve: sideOf =>
      rows
        .filter(row => isThere(row, sideOf))
        .map(({ node, cells }) => ({
          ...node,
          content: cells
            .filter(column => isThere(column, sideOf))
            .flatMap(({ cell }) => cell?.resolve(sideOf) ?? []),
        }))
        .filter(({ content }) => content.length),
  };
}

const nodeOf = (texts: Texts, { mine, theirs }: Triple): BodyNode =>
  mine === null ? texts.theirs[theirs!]! : texts.mine[mine]!;

/**
 * A row or column of the merged table; none when one side removed it and the other did not change it.
 * @param across the lines that cross it
 */
function lineOf(triple: Triple, across: Triple[], texts: Texts, kind: 'row' | 'column'): Line[] {
  const { base, mine, theirs } = triple;
  if (base === null || (mine !== null && theirs !== null)) return [{ triple, stays: null }];
  const kept = mine === null ? 'theirs' : 'mine';
  const index = triple[kept];
  if (index === null) return [];
  const [before, node] = [texts.base[base]!, texts[kept][index]!];
  const isChanged = across.some(({ base: older, [kept]: newer }) => {
    const cell = newer === null ? null : node.content![newer]!;
    if (!cell) return false;
    if (older === null) return blockWords(cell).trim() !== '';
    return contentFingerprint(before.content![older]!) !== contentFingerprint(cell);
  });
  if (!isChanged) return [];
  const conflict = {
    kind,
    before: [before],
    mine: mine === null ? [] : [node],
    theirs: theirs === null ? [] : [node],
    within: { mine: mine === null ? [] : [node], theirs: theirs === null ? [] : [node] },
  };
  return [{ triple, stays: conflicting(conflict, { mine: mine !== null, theirs: theirs !== null }) }];
}

const EMPTY: BodyNode = {
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1, colwidth: null },
  content: [{ type: 'paragraph' }],
};

/** The cell of a row and a column; null where a row that spans others has none. */
function cellAt(texts: Texts, row: Triple, column: Triple, mergeCell: MergeCell): Merge<BodyNode[]> | null {
  const find = (side: keyof Texts) =>
    row[side] === null || column[side] === null
      ? null
      : (texts[side][row[side]]!.content?.[column[side]] ?? null);
  const [base, mine, theirs] = [find('base'), find('mine'), find('theirs')];
  if (!mine || !theirs) {
    const only = mine ?? theirs;
    if (only) return resolved([only]);
    return base === null && isNewIn(row, column) ? resolved([EMPTY]) : null;
  }
  const conflict = {
    kind: 'cell' as const,
    ...{ before: base ? [base] : [], mine: [mine], theirs: [theirs] },
    within: { mine: [mine], theirs: [theirs] },
  };
  const merge = base && mergeCell(base, mine, theirs);
  if (merge) return asOneConflict(merge, conflict);
  if (contentFingerprint(mine) === contentFingerprint(theirs)) return resolved([mine]);
  return conflicting(conflict, { mine: [mine], theirs: [theirs] });
}

/** Whether one side added the row and the other the column, so that neither has a cell there. */
const isNewIn = (row: Triple, column: Triple) => row.base === null || column.base === null;
