import type { Editor } from '@tiptap/core';
import { keymap } from '@tiptap/pm/keymap';
import type { Command } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  goToNextCell,
  isInTable,
  tableEditing,
  tableEditingKey,
  toggleHeaderRow,
} from '@tiptap/pm/tables';

/** The table commands at the cursor. */
export const tableCommands = { addColumnAfter, addRowAfter, deleteColumn, deleteRow, toggleHeaderRow };

/** Tab moves through the cells, and adds a row at the end. */
const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  addRowAfter(state, dispatch);
  if (view) goToNextCell(1)(view.state, dispatch);
  return true;
};

/** Adds table support to an editor when the first table is inserted. */
export function editTables(editor: Editor): void {
  if (tableEditingKey.get(editor.state)) return;
  const keys = keymap({ Tab: nextCell, 'Shift-Tab': goToNextCell(-1) });
  // Lists bind Tab too; inside a table, cells take precedence over a surrounding list.
  editor.registerPlugin(keys, (plugin, others) => [plugin, ...others]);
  editor.registerPlugin(tableEditing());
}
