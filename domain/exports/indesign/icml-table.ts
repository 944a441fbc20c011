import type { BodyNode } from '@/domain/document/body';
import { element } from '@/domain/xml';
import { tableGrid } from '../table-grid';
import type { IcmlState, ParagraphStyle } from './icml-state';
import { paragraph } from './icml-text';

/** A table of InDesign. @param inline the text of a paragraph of a cell */
export function icmlTable(
  node: BodyNode,
  state: IcmlState,
  inline: (paragraph: BodyNode, state: IcmlState) => string,
): string {
  const { rows, columns } = tableGrid(node);
  const firstOther = rows.findIndex(cells =>
    cells.some(cell => cell.node && cell.node.type !== 'tableHeader'),
  );
  const head = firstOther < 0 ? 0 : firstOther;
  const id = state.table();
  const cells = rows.flatMap((row, at) =>
    row.flatMap(cell => {
      if (!cell.node) return [];
      const style: ParagraphStyle = cell.node.type === 'tableHeader' ? 'Table Head' : 'Table Cell';
      const text = (cell.node.content ?? []).map(one => paragraph(style, inline(one, state)));
      return element('Cell', text, {
        Name: `${cell.column}:${at}`,
        RowSpan: String(cell.rows),
        ColumnSpan: String(cell.columns),
      });
    }),
  );
  const count = (tag: string, number: number) =>
    Array.from({ length: number }, (_, at) => element(tag, '', { Name: String(at) }));
  const table = element('Table', [...count('Row', rows.length), ...count('Column', columns), ...cells], {
    Self: id,
    HeaderRowCount: String(head),
    BodyRowCount: String(rows.length - head),
    ColumnCount: String(columns),
  });
  const range = element('CharacterStyleRange', [table], {
    AppliedCharacterStyle: 'CharacterStyle/$ID/[No character style]',
  });
  return paragraph('Body', range);
}
