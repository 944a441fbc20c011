import type { BodyNode } from '@/domain/document/body';
import { marksIn, type InlineMarks } from './inline';
import type { PasteReading } from './reading';
import { isElement, isHidden, tagOf } from './style';
import { isBlankText } from './tree';

/** A data table; a layout table is replaced with its content. */
export function readTable(table: Element, reading: PasteReading, around: InlineMarks): BodyNode[] {
  const rows = rowsOf(table);
  const cells = rows.map(cellsOf);
  const marks = marksIn(table, around, reading);
  const caption = [...table.childNodes].filter(isElement).find(child => tagOf(child) === 'caption');
  if (isLayout(table, cells.flat())) {
    const parts = [...(caption ? [caption] : []), ...cells.flat()];
    return parts.flatMap(part => reading.readBlocks(part.childNodes, marks));
  }
  const after: BodyNode[] = [];
  const content = cells
    .map(row => row.map(cell => readCell(cell, reading, marks, after)))
    .filter(row => row.length > 0)
    .map(row => ({ type: 'tableRow', content: row }));
  const words = (caption?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const above = words.length > 500 && caption ? reading.readBlocks(caption.childNodes, marks) : [];
  if (!content.length) return after;
  const attrs = words && !above.length ? { attrs: { caption: words } } : {};
  return [...above, { type: 'table', ...attrs, content }, ...after];
}

function rowsOf(table: Element): Element[] {
  const children = [...table.childNodes].filter(isElement);
  return children.flatMap(child =>
    tagOf(child) === 'tr' ? [child] : /^t(head|body|foot)$/.test(tagOf(child)) ? rowsOf(child) : [],
  );
}

/** The cells of a row; a row without height only sets column widths. */
function cellsOf(row: Element): Element[] {
  const noHeight = row.getAttribute('height') === '0' && isBlankText(row.textContent);
  if (isHidden(row) || noHeight) return [];
  return [...row.childNodes].filter(isElement).filter(cell => /^t[dh]$/.test(tagOf(cell)) && !isHidden(cell));
}

const isLayout = (table: Element, cells: Element[]) =>
  cells.length < 2 ||
  /^(presentation|none)$/.test(table.getAttribute('role') ?? '') ||
  table.querySelector('table') !== null;

function readCell(cell: Element, reading: PasteReading, around: InlineMarks, after: BodyNode[]): BodyNode {
  const isHeader = tagOf(cell) === 'th';
  const marks = isHeader ? around : marksIn(cell, around, reading);
  const blocks = reading.readBlocks(cell.childNodes, marks);
  const paragraphs = blocks.flatMap(block => wordsOf(block) ?? []);
  after.push(...blocks.filter(block => wordsOf(block) === null));
  return {
    type: isHeader ? 'tableHeader' : 'tableCell',
    attrs: { colspan: spanOf(cell, 'colspan'), rowspan: spanOf(cell, 'rowspan') },
    content: paragraphs.length ? paragraphs : [{ type: 'paragraph' }],
  };
}

const spanOf = (cell: Element, name: string) =>
  Math.min(100, Math.max(1, Math.trunc(Number(cell.getAttribute(name))) || 1));

/** The paragraphs of a block in a cell; null for a block that must be placed next to the table. */
function wordsOf(block: BodyNode): BodyNode[] | null {
  if (block.type === 'paragraph') return [block];
  if (block.type === 'heading') return [{ type: 'paragraph', content: block.content }];
  if (!/^(quotation|bulletList|orderedList|listItem)$/.test(block.type)) return null;
  return block.content!.flatMap(child => wordsOf(child) ?? []);
}
