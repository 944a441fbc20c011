import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { newKey } from '@/components/ui/new-key';
import type { UploadProgress } from './send-request';

type Step = { add: { id: string; at: number; view: HTMLElement } } | { remove: string };

const key = new PluginKey<DecorationSet>('uploads');

/** Pictures being uploaded are shown as a bar that moves with the text around it until the picture arrives. */
export function uploadsPlugin(): Plugin<DecorationSet> {
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, bars) {
        const step = transaction.getMeta(key) as Step | undefined;
        const moved = bars.map(transaction.mapping, transaction.doc);
        if (!step) return moved;
        if ('remove' in step)
          return moved.remove(moved.find(undefined, undefined, spec => spec.id === step.remove));
        const { id, at, view } = step.add;
        return moved.add(transaction.doc, [
          Decoration.widget(at, view, { id, side: 1, stopEvent: () => true, ignoreSelection: true }),
        ]);
      },
    },
    props: { decorations: state => key.getState(state) },
  });
}

/** Where a block can be inserted without splitting a sentence: before an empty paragraph, else after the block there. */
export function placeForBlock(editor: Editor, at?: number): number {
  const { doc, selection } = editor.state;
  const $place = doc.resolve(Math.min(at ?? selection.to, doc.content.size));
  if ($place.depth === 0) return $place.pos;
  // The empty paragraph is kept: the writer is about to use it.
  return $place.depth === 1 && $place.parent.content.size === 0 ? $place.before(1) : $place.after(1);
}

/** The texts of a progress bar. */
interface BarWords {
  label: string;
  /** While it waits for the connection. */
  waiting: string;
  /** The text and the label of its cancel button. */
  cancel: string;
  cancelLabel: string;
}

/**
 * Shows a progress bar at a position; returns functions to update it, and to remove it and get its current
 * position.
 * @param onCancel called when the person cancels it; the bar is already removed
 */
export function showUpload(
  editor: Editor,
  at: number,
  { label, waiting, cancel, cancelLabel }: BarWords,
  onCancel: () => void,
) {
  const id = newKey();
  const view = document.createElement('div');
  view.className = 'sending';
  view.contentEditable = 'false';
  const words = document.createElement('span');
  words.className = 'truncate';
  words.textContent = label;
  const state = document.createElement('span');
  state.setAttribute('role', 'status');
  const bar = document.createElement('progress');
  bar.max = 1;
  bar.setAttribute('aria-label', label);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button tiny';
  button.textContent = cancel;
  button.setAttribute('aria-label', cancelLabel);
  view.append(words, state, bar, button);
  const onProgress = (step: Step) =>
    editor.view.dispatch(editor.state.tr.setMeta(key, step).setMeta('addToHistory', false));
  onProgress({ add: { id, at, view } });
  const place = () =>
    key.getState(editor.state)?.find(undefined, undefined, spec => spec.id === id)[0]?.from ?? null;
  const remove = () => {
    if (!editor.isDestroyed) onProgress({ remove: id });
  };
  button.addEventListener('click', () => {
    remove();
    onCancel();
    editor.commands.focus();
  });
  return {
    /** Whether its position is still in the text: an undo removes it. */
    isInText: () => !editor.isDestroyed && place() !== null,
    progress({ part, isWaiting }: UploadProgress) {
      bar.value = part;
      state.textContent = isWaiting ? waiting : '';
    },
    finish(): number | null {
      if (editor.isDestroyed) return null;
      const at = place();
      remove();
      return at;
    },
  };
}
