import { Extension, type AnyExtension } from '@tiptap/core';
import { isHistoryTransaction } from '@tiptap/pm/history';
import { ownUndo, withoutDuplicates } from '@/components/editor/commits/own-undo';
import { Notes } from '../notes/notes-plugin';
import { presencePlugin } from '../presence/presence-plugin';
import { pageMarks } from '../view-options/page-marks';

interface OwnUndoStorage {
  /** Called when an undo would have deleted what a colleague wrote. */
  onRefused(): void;
}

declare module '@tiptap/core' {
  interface Storage {
    ownUndo: OwnUndoStorage;
  }
}

/** The composer's extensions of the editor. */
export const STORY_EXTENSIONS: AnyExtension[] = [
  Notes,
  pageMarks,
  Extension.create<object, OwnUndoStorage>({
    name: 'ownUndo',
    addStorage: () => ({ onRefused() {} }),
    dispatchTransaction({ transaction, next }) {
      next(transaction);
      const again = isHistoryTransaction(transaction) && withoutDuplicates(this.editor.state);
      if (again) next(again);
    },
    addProseMirrorPlugins() {
      return [ownUndo(() => this.storage.onRefused())];
    },
  }),
  Extension.create({
    name: 'presence',
    addProseMirrorPlugins: () => [presencePlugin()],
  }),
];
