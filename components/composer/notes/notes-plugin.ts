import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { markedRuns } from '@/components/editor/suggesting/marked-runs';
import { PaintedMarks, type Paint } from '@/components/editor/body/painted-marks';

/** The appearance of a conversation in the text. */
export type ThreadLook = 'open' | 'blocking' | 'resolved';

/** The text range of a new note. */
interface Pending {
  from: number;
  to: number;
}

const key = new PluginKey<Pending | null>('notes');

/** The text range of each thread: from its first marked character to its last. */
export function placesOfThreads(doc: Node): Map<string, { from: number; to: number }> {
  const places = new Map<string, { from: number; to: number }>();
  for (const { node, at } of markedRuns(doc))
    for (const { type, attrs } of node.marks) {
      if (type.name !== 'note') continue;
      const id = String(attrs.threadId);
      const known = places.get(id);
      if (known) known.to = at + node.nodeSize;
      else places.set(id, { from: at, to: at + node.nodeSize });
    }
  return places;
}

function drawPending(state: EditorState): DecorationSet | null {
  const pending = pendingPlace(state);
  if (!pending || pending.from >= pending.to) return null;
  return DecorationSet.create(state.doc, [
    Decoration.inline(pending.from, pending.to, { class: 'pending-note' }),
  ]);
}

/** The highlight of a text with notes. */
export const paintNotes =
  (looks: Map<string, ThreadLook>, active: string | null): Paint =>
  ({ classList }, { attrs: { threadId } }) => {
    const look = looks.get(String(threadId));
    const isOpen = look === 'open' || look === 'blocking';
    classList.toggle('open', isOpen);
    classList.toggle('blocking', look === 'blocking');
    classList.toggle('active', isOpen && threadId === active);
  };

export interface NotesStorage {
  shown: PaintedMarks;
  /** Called when the writer clicks text that has a note. */
  onPress(threadId: string): void;
  /** Called to add a note on the selected text. */
  onStart(): void;
}

declare module '@tiptap/core' {
  interface Storage {
    notes: NotesStorage;
  }
}

/** Highlights the text of notes. */
export const Notes = Extension.create<object, NotesStorage>({
  name: 'notes',
  addStorage: () => ({ shown: new PaintedMarks(), onPress: () => {}, onStart: () => {} }),
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-m': () => {
        this.storage.onStart();
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    const { storage } = this;
    return [
      new Plugin<Pending | null>({
        key,
        state: {
          init: () => null,
          apply(change, before) {
            const update = change.getMeta(key) as { pending: Pending | null } | undefined;
            if (update) return update.pending;
            return (
              before && { from: change.mapping.map(before.from, 1), to: change.mapping.map(before.to, -1) }
            );
          },
        },
        props: {
          decorations: drawPending,
          markViews: { note: storage.shown.view },
          handleClick(view, at) {
            const $at = view.state.doc.resolve(at);
            const mark = [...($at.nodeAfter?.marks ?? []), ...($at.nodeBefore?.marks ?? [])].find(
              ({ type }) => type.name === 'note',
            );
            if (mark) storage.onPress(String(mark.attrs.threadId));
            return false;
          },
        },
      }),
    ];
  },
});

/** Sets the range of a new note. It does not change the text. */
export const setPendingPlace = (change: Transaction, pending: Pending | null): Transaction =>
  change.setMeta(key, { pending }).setMeta('addToHistory', false);

/** The current range of a new note. */
export const pendingPlace = (state: EditorState): Pending | null => key.getState(state) ?? null;
