import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { ResolvedPos } from '@tiptap/pm/model';
import { isGuidance } from '@/domain/checks/rules/text';

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
