'use client';
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useState } from 'react';
import type { LostWords } from '@/domain/document/commits/lost-words';
import type { JournalOwner } from '@/components/journal/sealing';
import { newKey } from '@/components/ui/new-key';
import { useComposerWords } from '../words/use-composer-words';
import type { Notice } from '../notice-bar';
import { trayJournal, type TrayItem } from './tray-journal';

interface TrayParts {
  owner: JournalOwner;
  storyId: string;
  editor: Editor | null;
  notify(notice: Notice | null): void;
}

/** Words whose paragraph a colleague deleted, until they are put back or discarded. */
export function useTray({ owner, storyId, editor, notify }: TrayParts) {
  const words = useComposerWords().tray;
  const [journal] = useState(() => trayJournal(owner, storyId));
  const [items, setItems] = useState<TrayItem[]>([]);
  /** The latest that the bar above the page has not shown yet. */
  const [latest, setLatest] = useState<TrayItem | null>(null);
  useEffect(() => {
    void journal
      .read()
      .then(kept => setItems(now => [...kept.filter(({ id }) => now.every(item => item.id !== id)), ...now]));
  }, [journal]);

  const keep = useCallback(
    (item: TrayItem) => {
      void journal.keep(item);
      setItems(now => [...now, item]);
    },
    [journal],
  );
  const add = useCallback(
    (lost: LostWords[], name: string | null) => {
      const added = lost.map(one => ({ ...one, id: newKey(), name, at: Date.now() }));
      added.forEach(keep);
      setLatest(added.at(-1) ?? null);
    },
    [keep],
  );
  const remove = (item: TrayItem) => {
    void journal.remove(item);
    setItems(now => now.filter(({ id }) => id !== item.id));
    setLatest(now => (now?.id === item.id ? null : now));
  };

  return {
    items,
    latest,
    add,
    dismiss: () => setLatest(null),
    /** Inserts the words at the cursor; they stay in the tray where that is not possible. */
    putBack(item: TrayItem) {
      if (!editor?.isEditable) return;
      // As text, not as markup.
      const words = { type: 'text', text: item.text.replaceAll('\n', ' ') };
      if (editor.chain().focus().insertContentAt(editor.state.selection.to, words).run()) remove(item);
    },
    /** Inserts the deleted paragraph with the words where it was. */
    bringBack(item: TrayItem) {
      if (!editor?.isEditable || !item.deleted) return;
      const { doc } = editor.state;
      const before = doc.children.slice(0, Math.min(item.block, doc.childCount));
      const at = before.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
      if (editor.chain().focus().insertContentAt(at, item.deleted).run()) remove(item);
    },
    discard(item: TrayItem) {
      remove(item);
      const run = () => {
        keep(item);
        notify(null);
      };
      notify({ tone: 'good', text: words.discarded, undo: { label: words.undo, run } });
    },
  };
}

export type Tray = ReturnType<typeof useTray>;
