import type { Editor } from '@tiptap/core';
import { addRowAfter, goToNextCell, isInTable } from '@tiptap/pm/tables';

/** Tab walks through the cells, and makes a row when there is none left. */
export function tableKeys(editor: Editor): Record<string, () => boolean> {
  const walk = (step: 1 | -1) => goToNextCell(step)(editor.state, editor.view.dispatch);
  return {
    Tab() {
      if (!isInTable(editor.state)) return false;
      if (walk(1)) return true;
      addRowAfter(editor.state, editor.view.dispatch);
      return walk(1);
    },
    'Shift-Tab': () => isInTable(editor.state) && walk(-1),
  };
}
