import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Visit } from '@/domain/people/presence';
import { isRemote } from '@/components/editor/body/is-remote';
import { joined } from '@/components/ui/words/joined';
import { tintOf } from '@/components/ui/avatar';

/** A colleague's selection, at positions of the shown text. */
export interface Caret {
  visit: string;
  name: string;
  anchor: number;
  head: number;
  /** Counts the moves of this caret, after each of which its name is shown. */
  moves: number;
}

/** The people in a story, and the carets that have moved. */
interface Shown {
  people: Visit[];
  lang: string;
  moved: Omit<Caret, 'moves'>[];
}

interface PresenceState {
  carets: Caret[];
  /** Marks of blocks, and all marks. */
  blocks: DecorationSet;
  marks: DecorationSet;
}

const key = new PluginKey<PresenceState>('presence');

/** The carets of people who are present and have a cursor in the text. */
function caretsAfter(carets: Caret[], { people, moved }: Shown): Caret[] {
  return people.flatMap(({ visit, cursor }) => {
    const before = carets.find(caret => caret.visit === visit);
    const now = moved.find(caret => caret.visit === visit);
    if (now) return [{ ...now, moves: (before?.moves ?? 0) + 1 }];
    return cursor && before ? [before] : [];
  });
}

/** A coloured bar with the name of the other person at their current block. */
function blockMarks(doc: Node, { people, lang }: Shown, carets: Caret[]): Decoration[] {
  const names = new Map<number, string[]>();
  for (const { block, name } of people)
    if (block !== null) names.set(block, [...new Set([...(names.get(block) ?? []), name])]);
  const withCaret = new Set(carets.map(({ name }) => name));
  const marks: Decoration[] = [];
  doc.forEach((node, offset, index) => {
    const here = names.get(index);
    if (!here) return;
    const attributes = {
      class: here.every(name => withCaret.has(name)) ? 'is-here has-caret' : 'is-here',
      'data-here': joined(here, lang),
      'data-tint': String(tintOf(here[0]!)),
    };
    marks.push(Decoration.node(offset, offset + node.nodeSize, attributes));
  });
  return marks;
}

function caretElement({ name }: Caret): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'their-caret';
  caret.dataset.tint = String(tintOf(name));
  // Shown by the style sheet, so that it is neither copied nor read as text.
  caret.dataset.name = name;
  return caret;
}

function caretMarks(carets: Caret[]): Decoration[] {
  return carets.flatMap(caret => {
    const { visit, name, anchor, head, moves } = caret;
    const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
    const attributes = { class: 'their-selection', 'data-tint': String(tintOf(name)) };
    const element = () => caretElement(caret);
    return [
      ...(from < to ? [Decoration.inline(from, to, attributes)] : []),
      Decoration.widget(head, element, { key: `${visit} ${moves}`, side: 1, ignoreSelection: true }),
    ];
  });
}

export function presencePlugin(): Plugin {
  return new Plugin<PresenceState>({
    key,
    state: {
      init: () => ({ carets: [], blocks: DecorationSet.empty, marks: DecorationSet.empty }),
      apply(transaction, state) {
        const { mapping, doc } = transaction;
        const shown = transaction.getMeta(key) as Shown | undefined;
        if (!shown && !transaction.docChanged) return state;
        // A colleague's caret moves after remote text inserted at it, and stays before local text.
        const side = isRemote(transaction) ? 1 : -1;
        const mapped = state.carets.map(caret => ({
          ...caret,
          ...{ anchor: mapping.map(caret.anchor, side), head: mapping.map(caret.head, side) },
        }));
        const carets = shown ? caretsAfter(mapped, shown) : mapped;
        const blocks = shown
          ? DecorationSet.create(doc, blockMarks(doc, shown, carets))
          : state.blocks.map(mapping, doc);
        return { carets, blocks, marks: blocks.add(doc, caretMarks(carets)) };
      },
    },
    props: { decorations: state => key.getState(state)?.marks },
  });
}

/** Shows the positions of other people. It does not change the text. */
export function showPeople(editor: Editor, shown: Shown): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, shown).setMeta('addToHistory', false));
}

/** The position of a colleague's caret in the shown text; null without one. */
export const caretOf = (editor: Editor, visit: string): number | null =>
  key.getState(editor.state)?.carets.find(caret => caret.visit === visit)?.head ?? null;

/** The index of the block with the cursor; null when the cursor is not in the text. */
export function blockOfCursor(editor: Editor): number | null {
  return editor.isFocused ? editor.state.selection.$from.index(0) : null;
}
