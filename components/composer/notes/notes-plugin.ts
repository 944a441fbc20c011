import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { drawBlocks, redrawBlocks, type DrawBlock } from '../body/block-decorations';
import { markedRuns, runsOfBlock } from '../body/marked-runs';

/** How a conversation shows in the text. */
export type ThreadLook = 'open' | 'blocking' | 'resolved';

interface Shown {
  looks: Map<string, ThreadLook>;
  active: string | null;
  /** The range of text that a new note is about. */
  pending: { from: number; to: number } | null;
}

interface NotesState extends Shown {
  decorations: DecorationSet;
}

const key = new PluginKey<NotesState>('notes');

/** The range of each thread in the text: from its first marked character to its last. */
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

function drawnWith({ looks, active }: Shown): DrawBlock {
  return (block, offset) =>
    runsOfBlock(block, offset).flatMap(({ node, at }) =>
      node.marks.flatMap(({ type, attrs }) => {
        const look = type.name === 'note' ? looks.get(String(attrs.threadId)) : undefined;
        if (!look || look === 'resolved') return [];
        const isActive = attrs.threadId === active;
        const classes = ['noted-words', look, ...(isActive ? ['active'] : [])].join(' ');
        return [Decoration.inline(at, at + node.nodeSize, { class: classes })];
      }),
    );
}

function withPending(state: EditorState): DecorationSet | undefined {
  const shown = key.getState(state);
  if (!shown?.pending || shown.pending.from >= shown.pending.to) return shown?.decorations;
  const { from, to } = shown.pending;
  return shown.decorations.add(state.doc, [Decoration.inline(from, to, { class: 'noted-words pending' })]);
}

export interface NotesStorage {
  /** Called when the writer clicks text that has a note. */
  onPress(threadId: string): void;
  /** Called when the writer wants to add a note on the selected text. */
  onBegin(): void;
}

declare module '@tiptap/core' {
  interface Storage {
    notes: NotesStorage;
  }
}

/** Shows in the text what the notes are about. */
export const Notes = Extension.create<object, NotesStorage>({
  name: 'notes',
  addStorage: () => ({ onPress: () => {}, onBegin: () => {} }),
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-m': () => {
        this.storage.onBegin();
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    const { storage } = this;
    return [
      new Plugin<NotesState>({
        key,
        state: {
          init: () => ({ looks: new Map(), active: null, pending: null, decorations: DecorationSet.empty }),
          apply(change, before) {
            const lastReported = change.getMeta(key) as Partial<Shown> | undefined;
            if (!lastReported && !change.docChanged) return before;
            const moved = before.pending && {
              from: change.mapping.map(before.pending.from, 1),
              to: change.mapping.map(before.pending.to, -1),
            };
            const next = { looks: before.looks, active: before.active, pending: moved, ...lastReported };
            const draw = drawnWith(next);
            const again = lastReported && ('looks' in lastReported || 'active' in lastReported);
            const decorations = again
              ? drawBlocks(change.doc, draw)
              : redrawBlocks(before.decorations, change, draw);
            return { ...next, decorations };
          },
        },
        props: {
          decorations: withPending,
          handleClick(view, at) {
            const $at = view.state.doc.resolve(at);
            const looks = key.getState(view.state)?.looks;
            const mark = [...($at.nodeAfter?.marks ?? []), ...($at.nodeBefore?.marks ?? [])].find(
              ({ type, attrs }) => type.name === 'note' && looks?.has(String(attrs.threadId)),
            );
            if (mark) storage.onPress(String(mark.attrs.threadId));
            return false;
          },
        },
      }),
    ];
  },
});

/** Sets which notes are shown. It does not change the text. */
export const showNotes = (change: Transaction, shown: Partial<Shown>): Transaction =>
  change.setMeta(key, shown).setMeta('addToHistory', false);

/** The current range of the text that a new note is about. */
export const pendingPlace = (state: EditorState) => key.getState(state)?.pending ?? null;
