import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Marks that can be shown in the text. */
export interface PageMarks {
  /** No-break spaces and line breaks, which are otherwise invisible. */
  spaces: boolean;
  /** The paragraph with the cursor; the others are dimmed. */
  paragraph: boolean;
}

const OFF: PageMarks = { spaces: false, paragraph: false };
const key = new PluginKey<PageMarks>('pageMarks');
const NO_BREAK = /[\u00a0\u202f\u2011]/g;

/**
 * Positions of unusual spaces in a block, from its start; blocks are immutable, so each is searched once.
 */
const known = new WeakMap<Node, number[]>();
function unusualSpaces(block: Node): number[] {
  const before = known.get(block);
  if (before) return before;
  const places: number[] = [];
  block.descendants((node, pos) => {
    if (node.isText) for (const { index } of node.text!.matchAll(NO_BREAK)) places.push(pos + index);
  });
  known.set(block, places);
  return places;
}

function decorations(state: EditorState): DecorationSet | null {
  const { spaces, paragraph } = key.getState(state)!;
  const shown: Decoration[] = [];
  if (spaces)
    state.doc.forEach((block, offset) => {
      for (const place of unusualSpaces(block)) {
        const from = offset + 1 + place;
        shown.push(Decoration.inline(from, from + 1, { class: 'no-break' }));
      }
    });
  if (paragraph) {
    const { $from } = state.selection;
    const index = $from.index(0);
    const block = state.doc.maybeChild(index);
    const start = $from.depth ? $from.before(1) : $from.pos;
    if (block) shown.push(Decoration.node(start, start + block.nodeSize, { class: 'written-now' }));
  }
  return shown.length ? DecorationSet.create(state.doc, shown) : null;
}

export const pageMarks = Extension.create({
  name: 'pageMarks',
  addProseMirrorPlugins: () => [
    new Plugin<PageMarks>({
      key,
      state: {
        init: () => OFF,
        apply: (transaction, marks) => ({ ...marks, ...(transaction.getMeta(key) as Partial<PageMarks>) }),
      },
      props: { decorations },
    }),
  ],
});

/** Shows or hides marks over the text. */
export function showPageMarks(editor: Editor, marks: Partial<PageMarks>): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, marks).setMeta('addToHistory', false));
}
