import { isGuidance } from '@/domain/checks/rules/text';
import { type Editor, Extension } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { Plugin, Selection, TextSelection } from '@tiptap/pm/state';
import { WRITTEN_ON } from './write-below';

const saysWhatBelongsThere = ($place: ResolvedPos) =>
  $place.parent.isTextblock && isGuidance($place.parent.textContent);

/** A line in brackets is a placeholder: a click selects it. */
export const guidance = Extension.create({
  name: 'guidance',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleClick(view, pos) {
          const $place = view.state.doc.resolve(pos);
          if (!view.editable || !view.state.selection.empty || !saysWhatBelongsThere($place)) return false;
          const whole = TextSelection.create(view.state.doc, $place.start(), $place.end());
          view.dispatch(view.state.tr.setSelection(whole));
          return true;
        },
      },
    }),
  ],
});

/** From this number of blocks on, those off the screen are not rendered (decision 6). */
const BLOCKS = 150;

/**
 * Adds a class to a long text. A selector that counts the blocks would recalculate the styles of all of them
 * whenever an element is added: a match, a mark, a link.
 */
export const longText = Extension.create({
  name: 'longText',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        attributes: ({ doc }): Record<string, string> => (doc.childCount < BLOCKS ? {} : { class: 'long' }),
      },
    }),
  ],
});

const goTo =
  (end: 'atStart' | 'atEnd') =>
  ({ editor }: { editor: Editor }) =>
    editor.commands.command(({ tr, dispatch }) => {
      dispatch?.(tr.setSelection(Selection[end](tr.doc)).scrollIntoView());
      return true;
    });

/** From the last line of a block that ends with its own field, browsers move the cursor to the start of the text. */
const stayAtEnd = ({ editor }: { editor: Editor }) =>
  editor.commands.command(({ state: { doc, selection }, tr, dispatch }) => {
    const end = Selection.atEnd(doc);
    const isLast = selection.empty && selection.$head.parent === end.$head.parent;
    if (!isLast || WRITTEN_ON.has(doc.lastChild!.type.name) || !editor.view.endOfTextblock('down'))
      return false;
    dispatch?.(tr.setSelection(end).scrollIntoView());
    return true;
  });

/** Moves to the first or last word. Browsers stop at a block that ends with its own field. */
export const textEnds = {
  ArrowDown: stayAtEnd,
  'Ctrl-Home': goTo('atStart'),
  'Ctrl-End': goTo('atEnd'),
  'Cmd-ArrowUp': goTo('atStart'),
  'Cmd-ArrowDown': goTo('atEnd'),
};
