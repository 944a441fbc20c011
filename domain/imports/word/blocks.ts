import { htmlText } from '../html';
import { lose } from '../losses';
import { childOf, childrenOf, descendantOf, xmlText, type XmlElement } from '../xml-tree';
import { CHANGES } from './changes';
import type { ListLevel } from './numbering';
import { markRange, type WordReading } from './reading';
import { readRuns, runText } from './runs';
import { listIn, valueOf, type WordParagraphRole } from './styles';

/** The state of reading the blocks of a Word file. */
export interface BlockReading extends WordReading {
  numbering(list: { numId: string; level: number }): ListLevel | null;
}

/** A paragraph or table of a Word file, as HTML. */
export interface WordBlock {
  kind: WordParagraphRole | 'table' | 'item';
  html: string;
  /** Of an item of a list. */
  item?: ListLevel & { level: number; numId: string };
}

const GROUPS = /^w:(sdt|sdtContent|customXml|smartTag|ins|moveTo)$/;

/** The blocks in a part of a Word file, in order; those of a text box follow the paragraph that it is in. */
export function readBlocks(parent: XmlElement, reading: BlockReading): WordBlock[] {
  const blocks: WordBlock[] = [];
  let dropCap = '';
  for (const child of childrenOf(parent)) {
    if (child.name === 'w:p') {
      const { block, boxes, isDropCap } = readParagraph(child, dropCap, reading);
      dropCap = isDropCap ? block.html : '';
      if (!isDropCap) blocks.push(block);
      for (const box of boxes) {
        const inside = readBlocks(box, reading);
        if (inside.some(({ html }) => html)) lose(reading.losses, 'textBoxes', xmlWords(box));
        blocks.push(...inside);
      }
    } else if (child.name === 'w:tbl') blocks.push({ kind: 'table', html: tableHtml(child, reading) });
    else if (child.name === 'w:altChunk') lose(reading.losses, 'attachments');
    else if (GROUPS.test(child.name)) blocks.push(...readBlocks(child, reading));
    else markRange(child, reading);
  }
  return blocks;
}

interface ReadParagraph {
  block: WordBlock;
  boxes: XmlElement[];
  isDropCap: boolean;
}

function readParagraph(paragraph: XmlElement, before: string, reading: BlockReading): ReadParagraph {
  const properties = childOf(paragraph, 'w:pPr');
  const style = reading.styles.paragraph(valueOf(childOf(properties, 'w:pStyle')));
  if (changesRole(properties, reading)) lose(reading.losses, 'formattingChanges', runText(paragraph));
  const { html, boxes } = readRuns(paragraph, reading);
  const isDropCap = /^(drop|margin)$/.test(childOf(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '');
  const own = before + html;
  const end = isDropCap ? '' : endHtml(childOf(properties, 'w:rPr'), reading);
  const list = listIn(properties) === undefined ? style.list : listIn(properties)!;
  const level = list && reading.numbering(list);
  const isItem = level && typeof style.role !== 'number' && style.role !== 'title';
  const block: WordBlock = isItem
    ? { kind: 'item', html: own + end, item: { ...level, level: list.level, numId: list.numId } }
    : { kind: style.role, html: own + end };
  return { block, boxes, isDropCap };
}

/** The tracked changes of the end of a paragraph. */
function endHtml(properties: XmlElement | undefined, { changes }: WordReading): string {
  const found = new Map(
    childrenOf(properties).flatMap(child => {
      const kind = CHANGES.get(child.name);
      return kind ? [[kind, child] as const] : [];
    }),
  );
  const numbers = [...found].map(([kind, change]) => changes.add(kind, change));
  return numbers.length ? `<span data-end="${numbers.join(' ')}"></span>` : '';
}

/** Whether a tracked change turned a paragraph into another kind, such as a heading. */
function changesRole(properties: XmlElement | undefined, { styles }: BlockReading): boolean {
  const change = childOf(properties, 'w:pPrChange');
  const roleOf = (own: XmlElement | undefined) => {
    const style = styles.paragraph(valueOf(childOf(own, 'w:pStyle')));
    return JSON.stringify([style.role, listIn(own) ?? style.list]);
  };
  return change !== undefined && roleOf(properties) !== roleOf(childOf(change, 'w:pPr'));
}

const xmlWords = (element: XmlElement): string =>
  childrenOf(element)
    .map(child => (child.name === 'w:t' ? xmlText(child) : xmlWords(child)))
    .join(' ');

/** A table with its spans; paragraphs in a cell are separate. */
function tableHtml(table: XmlElement, reading: BlockReading): string {
  const rows = rowsOf(table).map(row => ({ row, cells: gridOf(row) }));
  if (descendantOf(childOf(table, 'w:tr') ?? table, 'w:tbl'))
    lose(reading.losses, 'nestedTables', xmlWords(table));
  const written = rows.map(({ row, cells }, at) => {
    const isHeader = childOf(childOf(row, 'w:trPr'), 'w:tblHeader') !== undefined;
    const tag = isHeader ? 'th' : 'td';
    if (changesTable(row, cells)) lose(reading.losses, 'blockChanges', runText(row));
    const html = cells
      .filter(({ merge }) => merge !== 'continue')
      .map(({ cell, column, span, merge }) => {
        const down = merge === 'restart' ? 1 + spanBelow(rows.slice(at + 1), column) : 1;
        const spans = `${span > 1 ? ` colspan="${span}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
        return `<${tag}${spans}>${htmlOfBlocks(readBlocks(cell, reading))}</${tag}>`;
      });
    return `<tr>${html.join('')}</tr>`;
  });
  return `<table>${written.join('')}</table>`;
}

/** Whether a row or a cell of it was inserted, deleted or merged with tracking. */
const changesTable = (row: XmlElement, cells: GridCell[]): boolean =>
  childrenOf(childOf(row, 'w:trPr')).some(({ name }) => /^w:(ins|del)$/.test(name)) ||
  cells.some(({ cell }) =>
    childrenOf(childOf(cell, 'w:tcPr')).some(({ name }) => /^w:cell(Ins|Del|Merge)$/.test(name)),
  );

const rowsOf = (table: XmlElement): XmlElement[] =>
  childrenOf(table).flatMap(child =>
    child.name === 'w:tr' ? [child] : GROUPS.test(child.name) ? rowsOf(child) : [],
  );

interface GridCell {
  cell: XmlElement;
  column: number;
  span: number;
  merge: 'restart' | 'continue' | null;
}

function gridOf(row: XmlElement): GridCell[] {
  const numberIn = (properties: XmlElement | undefined, name: string, fallback: number) => {
    const number = Number(valueOf(childOf(properties, name)) ?? fallback);
    return Number.isInteger(number) && number >= fallback && number <= 1000 ? number : fallback;
  };
  let column = numberIn(childOf(row, 'w:trPr'), 'w:gridBefore', 0);
  return cellsOf(row).map(cell => {
    const properties = childOf(cell, 'w:tcPr');
    const span = numberIn(properties, 'w:gridSpan', 1);
    const merged = childOf(properties, 'w:vMerge');
    const merge = merged ? (valueOf(merged) === 'restart' ? 'restart' : 'continue') : null;
    const placed = { cell, column, span, merge } as const;
    column += span;
    return placed;
  });
}

const cellsOf = (row: XmlElement): XmlElement[] =>
  childrenOf(row).flatMap(child =>
    child.name === 'w:tc' ? [child] : GROUPS.test(child.name) ? cellsOf(child) : [],
  );

/** How many rows below continue the cell in this column. */
function spanBelow(rows: { cells: GridCell[] }[], column: number): number {
  const end = rows.findIndex(
    ({ cells }) => !cells.some(cell => cell.column === column && cell.merge === 'continue'),
  );
  return end < 0 ? rows.length : end;
}

/** Blocks as HTML, with the items of adjacent lists nested by their levels. */
export function htmlOfBlocks(blocks: WordBlock[]): string {
  let html = '';
  const open: string[] = [];
  const closeTo = (depth: number) => {
    while (open.length > depth) html += `</li></${open.pop()}>`;
  };
  let numId = '';
  for (const { kind, html: own, item } of blocks) {
    if (kind === 'item' && item) {
      // A nested list may be numbered separately, and does not end the outer one.
      if (item.level === 0) {
        if (numId && item.numId !== numId) closeTo(0);
        numId = item.numId;
      }
      const tag = item.ordered ? 'ol' : 'ul';
      closeTo(item.level + 1);
      if (open.length === item.level + 1 && open.at(-1) !== tag) closeTo(item.level);
      if (open.length === item.level + 1) html += '</li><li>';
      while (open.length < item.level + 1) {
        const start = item.ordered && item.start > 1 ? ` start="${item.start}"` : '';
        html += `<${tag}${start}><li>`;
        open.push(tag);
      }
      html += own;
      continue;
    }
    closeTo(0);
    numId = '';
    html += blockHtml(kind, own);
  }
  closeTo(0);
  return html;
}

function blockHtml(kind: WordBlock['kind'], html: string): string {
  if (typeof kind === 'number') return `<h${Math.min(6, kind)}>${html}</h${Math.min(6, kind)}>`;
  if (kind === 'table') return html;
  if (kind === 'title') return `<h1>${html}</h1>`;
  if (kind === 'quotation') return `<blockquote><p>${html}</p></blockquote>`;
  return `<p>${html}</p>`;
}

/** The notes that the text refers to, as a list with back links. */
export const notesHtml = ({ named, notes }: WordReading): string =>
  named.length
    ? `<ol>${named
        .map(
          (id, at) =>
            `<li id="note-${at + 1}">${htmlText(notes.get(id)!)} <a href="#note-ref-${at + 1}">↩</a></li>`,
        )
        .join('')}</ol>`
    : '';
