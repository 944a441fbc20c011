import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';

const goTo =
  (end: 'atStart' | 'atEnd') =>
  ({ editor }: { editor: Editor }) =>
    editor.commands.command(({ tr, dispatch }) => {
      dispatch?.(tr.setSelection(Selection[end](tr.doc)).scrollIntoView());
      return true;
    });

/** Moves to the first or last word. Browsers stop at a block that ends with its own field. */
export const textEnds = {
  'Ctrl-Home': goTo('atStart'),
  'Ctrl-End': goTo('atEnd'),
  'Cmd-ArrowUp': goTo('atStart'),
  'Cmd-ArrowDown': goTo('atEnd'),
};
