import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { bypassSuggesting } from '../suggesting/extension';
import { FieldsStep, type FieldsPatch } from './fields-step';

/** Changes of one field in quick succession: one undo step. */
interface Burst {
  /** Negative: the editor uses numbers from zero for compositions of input methods, with the same name. */
  group: number;
  field: string;
  at: number;
}

const key = new PluginKey<Burst | null>('fieldsHistory');

/** Changes of one field within this time are undone together, as in the body. */
export const BURST_MS = 500;

export function fieldsHistory(): Plugin {
  return new Plugin<Burst | null>({
    key,
    state: {
      init: () => null,
      apply(transaction, burst) {
        const next = transaction.getMeta(key) as Burst | undefined;
        return next ?? (transaction.docChanged ? null : burst);
      },
    },
  });
}

/** The editor uses -1 for no group. */
let groups = -1;

interface FieldsChange {
  patch: FieldsPatch;
  /** The changed field. */
  field: string;
  /** Whether an input method is composing. */
  composing: boolean;
}

/** Adds a change of a field to the undo history of the body. */
export function recordFieldsChange(editor: Editor, { patch, field, composing }: FieldsChange): void {
  const last = key.getState(editor.state);
  const goesOn = last?.field === field && (composing || Date.now() - last.at < BURST_MS);
  const burst: Burst = { group: goesOn ? last.group : --groups, field, at: Date.now() };
  const change = bypassSuggesting(editor.state.tr.step(new FieldsStep(patch)));
  // Listeners for changes of the body are not called.
  change.setMeta(key, burst).setMeta('composition', burst.group).setMeta('preventUpdate', true);
  editor.view.dispatch(change);
}

/** Makes a change of the body one undo step with the preceding change of a field. */
export function groupWithFieldsChange(editor: Editor, change: Transaction): Transaction {
  const burst = key.getState(editor.state);
  return burst ? change.setMeta('composition', burst.group) : change;
}
