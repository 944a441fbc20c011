import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Visit } from '@/domain/people/presence';
import { joined } from '@/components/ui/words/joined';
import { tintOf } from '@/components/ui/avatar';

const key = new PluginKey<DecorationSet>('presence');

/** A coloured bar with the name of the other person at their current block. */
function drawn(doc: Node, people: Visit[], lang: string): DecorationSet {
  const names = new Map<number, string[]>();
  for (const { block, name } of people)
    if (block !== null) names.set(block, [...new Set([...(names.get(block) ?? []), name])]);
  const marks: Decoration[] = [];
  doc.forEach((node, offset, index) => {
    const here = names.get(index);
    if (!here) return;
    const attributes = {
      class: 'is-here',
      'data-here': joined(here, lang),
      'data-tint': String(tintOf(here[0]!)),
    };
    marks.push(Decoration.node(offset, offset + node.nodeSize, attributes));
  });
  return DecorationSet.create(doc, marks);
}

export function presencePlugin(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, marks) {
        const people = transaction.getMeta(key) as { visits: Visit[]; lang: string } | undefined;
        return people
          ? drawn(transaction.doc, people.visits, people.lang)
          : marks.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: state => key.getState(state) },
  });
}

/**
 * Shows the positions of other people. It does not change the text.
 * @param lang of the interface
 */
export function showPeople(editor: Editor, visits: Visit[], lang: string): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, { visits, lang }).setMeta('addToHistory', false));
}

/** The index of the block with the cursor; null when the cursor is not in the text. */
export function blockOfCursor(editor: Editor): number | null {
  return editor.isFocused ? editor.state.selection.$from.index(0) : null;
}
