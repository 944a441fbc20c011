import { history, isHistoryTransaction } from '@tiptap/pm/history';
import { Plugin, type EditorState, type PluginKey, type Transaction } from '@tiptap/pm/state';

/** The changes that can be undone, and those that can be made again. */
interface History {
  done: unknown;
  undone: unknown;
}

const rootOf = (change: Transaction) => change.getMeta('appendedTransaction') as Transaction | undefined;

/** The same change as one that undo skips. */
function skipped(change: Transaction): Transaction {
  const getMeta = (key: string | PluginKey): unknown => {
    if (key === 'addToHistory') return false;
    return key === 'appendedTransaction' ? undefined : change.getMeta(key);
  };
  return Object.create(change, { getMeta: { value: getMeta } }) as Transaction;
}

/**
 * The history of changes. That of the library records what a plugin appends to an undo for the next redo, but not that it
 * moves the places of the changes before it: undone next, these would be put back beside where they were.
 * @see https://github.com/ProseMirror/prosemirror/issues/984
 */
export function exactHistory(options: { depth?: number; newGroupDelay?: number } = {}): Plugin {
  const plugin = history(options);
  const state = plugin.spec.state!;
  const apply = (change: Transaction, now: History, before: EditorState, after: EditorState): History => {
    const next = state.apply.call(plugin, change, now, before, after) as History;
    const root = rootOf(change);
    if (!change.docChanged || !root || !isHistoryTransaction(root)) return next;
    const moved = state.apply.call(plugin, skipped(change), now, before, after) as History;
    const isUndo = next.done === now.done;
    return Object.assign(next, isUndo ? { done: moved.done } : { undone: moved.undone });
  };
  return new Plugin({ ...plugin.spec, state: { ...state, apply } });
}
