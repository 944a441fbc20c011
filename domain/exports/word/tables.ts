import type { BodyNode } from '@/domain/document/body';
import { element } from '@/domain/xml';
import { tableGrid, type GridCell } from '../table-grid';

/** The width of the text of a page in twentieths of a point. */
const WIDTH = 8640;

/** A table of Word. @param contentOf the paragraphs of a cell */
export function wordTable(table: BodyNode, contentOf: (cell: BodyNode) => string): string {
  const { rows, columns } = tableGrid(table);
  const width = String(Math.floor(WIDTH / columns));
  const grid = Array.from({ length: columns }, () => element('w:gridCol', '', { 'w:w': width }));
  let inHead = true;
  const written = rows.map(cells => {
    inHead &&= cells.every(({ node }) => !node || node.type === 'tableHeader');
    return row(cells, inHead, contentOf);
  });
  const properties = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>';
  return `<w:tbl>${properties}${element('w:tblGrid', grid)}${written.join('')}</w:tbl>`;
}

function row(cells: GridCell[], isHead: boolean, contentOf: (cell: BodyNode) => string): string {
  const properties = isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
  return `<w:tr>${properties}${cells.map(one => cell(one, contentOf)).join('')}</w:tr>`;
}

function cell({ node, columns, rows }: GridCell, contentOf: (cell: BodyNode) => string): string {
  const properties = [
    columns > 1 ? element('w:gridSpan', '', { 'w:val': String(columns) }) : '',
    node === null ? '<w:vMerge/>' : rows > 1 ? '<w:vMerge w:val="restart"/>' : '',
    node?.type === 'tableHeader' ? '<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>' : '',
  ].join('');
  const content = (node && contentOf(node)) || '<w:p/>';
  return `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
}
