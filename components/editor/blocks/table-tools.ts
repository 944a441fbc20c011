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

/** What the buttons of a table do where the cursor is. */
export const tableCommands = { addColumnAfter, addRowAfter, deleteColumn, deleteRow, toggleHeaderRow };

/** Tab walks through the cells, and makes a row when there is none left. */
const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  addRowAfter(state, dispatch);
  if (view) goToNextCell(1)(view.state, dispatch);
  return true;
};

/** Teaches an editor what tables need, when the first one is there. */
export function editTables(editor: Editor): void {
  if (tableEditingKey.get(editor.state)) return;
  const keys = keymap({ Tab: nextCell, 'Shift-Tab': goToNextCell(-1) });
  // Lists bind Tab too; inside a table the cell wins over a list around it.
  editor.registerPlugin(keys, (plugin, others) => [plugin, ...others]);
  editor.registerPlugin(tableEditing());
}
