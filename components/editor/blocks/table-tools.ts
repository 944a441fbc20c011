import type { Editor } from '@tiptap/core';
import { keymap } from '@tiptap/pm/keymap';
import { Plugin, type Command } from '@tiptap/pm/state';
import { isNotLocal } from '../body/is-remote';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  fixTables,
  goToNextCell,
  isInTable,
  selectedRect,
  tableEditing,
  tableEditingKey,
  toggleHeaderRow,
} from '@tiptap/pm/tables';

/** Fills short rows, as in an imported table, before a command that would otherwise leave the table invalid. */
const inWholeTable =
  (command: Command): Command =>
  (state, dispatch, view) => {
    if (!isInTable(state)) return false;
    if (!selectedRect(state).map.problems) return command(state, dispatch, view);
    const repaired = fixTables(state);
    if (!repaired) return false;
    dispatch?.(repaired);
    return view ? command(view.state, view.dispatch, view) : true;
  };

/** The table commands at the cursor. */
export const tableCommands = {
  addColumnAfter: inWholeTable(addColumnAfter),
  addRowAfter: inWholeTable(addRowAfter),
  deleteColumn: inWholeTable(deleteColumn),
  deleteRow: inWholeTable(deleteRow),
  toggleHeaderRow: inWholeTable(toggleHeaderRow),
};

/** Tab moves through the cells, and adds a row at the end. */
const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  tableCommands.addRowAfter(state, dispatch);
  if (view) goToNextCell(1)(view.state, dispatch);
  return true;
};

/** Table editing. Only the server repairs remotely changed tables: otherwise each window adds the missing cells. */
export function tablePlugin(): Plugin {
  const editing = tableEditing();
  return new Plugin({
    ...editing.spec,
    appendTransaction: (changes, before, now) =>
      changes.some(change => change.docChanged && isNotLocal(change))
        ? null
        : editing.spec.appendTransaction?.call(editing, changes, before, now),
  });
}

/** Adds table support to an editor when the first table is inserted. */
export function editTables(editor: Editor): void {
  if (tableEditingKey.get(editor.state)) return;
  const keys = keymap({ Tab: nextCell, 'Shift-Tab': goToNextCell(-1) });
  // Lists bind Tab too; inside a table, cells take precedence over a surrounding list.
  editor.registerPlugin(keys, (plugin, others) => [plugin, ...others]);
  editor.registerPlugin(tablePlugin());
}
