import { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import type { Body } from '@/domain/document/body';
import { doc } from '@/domain/document/samples.fixture';
import { bodySchema } from '@/domain/document/schema';
import { changeInto } from '../undo/replace-body';
import { tableCommands, tablePlugin } from './table-tools';

const row = (cells: number) => ({
  type: 'tableRow',
  content: Array.from({ length: cells }, () => ({ type: 'tableCell', content: [{ type: 'paragraph' }] })),
});

it.each(Object.entries(tableCommands))(
  '%s first fills a short row, and leaves a valid table',
  (_, command) => {
    const table = Node.fromJSON(bodySchema, doc({ type: 'table', content: [row(3), row(1)] }));
    let state = EditorState.create({ doc: table, selection: TextSelection.create(table, 4) });
    const dispatch = (change: typeof state.tr) => (state = state.apply(change));
    expect(command(state, dispatch)).toBe(true);
    expect(state.doc.firstChild!.children.map(({ childCount }) => childCount)).toEqual([3, 3]);
    expect(command(state, dispatch)).toBe(true);
    state.doc.check();
  },
);

it('A remote table with a short row is not repaired locally, because each window would add the cells', () => {
  const wanted = doc({ type: 'table', content: [row(3), row(1)] }) as Body;
  const state = EditorState.create({
    doc: Node.fromJSON(bodySchema, doc({ type: 'paragraph' })),
    plugins: [tablePlugin()],
  });
  const { state: after } = state.applyTransaction(changeInto(state, wanted, false)!);
  expect(after.doc.toJSON()).toEqual(Node.fromJSON(bodySchema, wanted).toJSON());
});
