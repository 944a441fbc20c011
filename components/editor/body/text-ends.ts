import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';

const goTo =
  (end: 'atStart' | 'atEnd') =>
  ({ editor }: { editor: Editor }) =>
    editor.commands.command(({ tr, dispatch }) => {
      dispatch?.(tr.setSelection(Selection[end](tr.doc)).scrollIntoView());
      return true;
    });

/** To the first and the last word. Browsers stop short of a block that ends in a field of its own. */
export const textEnds = {
  'Ctrl-Home': goTo('atStart'),
  'Ctrl-End': goTo('atEnd'),
  'Cmd-ArrowUp': goTo('atStart'),
  'Cmd-ArrowDown': goTo('atEnd'),
};
