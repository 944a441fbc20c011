import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { asItIs } from '../suggesting/extension';
import { FieldsStep, type FieldsPatch } from './fields-step';

/** Changes of one field that follow each other closely: one step of undo. */
interface Burst {
  /** Below zero: from zero on the editor numbers what input methods compose, by the same name. */
  group: number;
  field: string;
  at: number;
}

const key = new PluginKey<Burst | null>('fieldsHistory');

/** Within this time changes of one field are taken back together, as the editor does with those of the body. */
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

/** The editor itself takes -1 for no group at all. */
let groups = -1;

interface FieldsChange {
  patch: FieldsPatch;
  /** The field that was changed. */
  field: string;
  /** Whether an input method is composing. */
  composing: boolean;
}

/** Adds a change around the body to the undo of the body. */
export function recordFieldsChange(editor: Editor, { patch, field, composing }: FieldsChange): void {
  const last = key.getState(editor.state);
  const goesOn = last?.field === field && (composing || Date.now() - last.at < BURST_MS);
  const burst: Burst = { group: goesOn ? last.group : --groups, field, at: Date.now() };
  const change = asItIs(editor.state.tr.step(new FieldsStep(patch)));
  // Listeners for changes of the body are not called.
  change.setMeta(key, burst).setMeta('composition', burst.group).setMeta('preventUpdate', true);
  editor.view.dispatch(change);
}

/** Has a change of the body taken back together with the one around it that was made just before. */
export function groupWithFieldsChange(editor: Editor, change: Transaction): Transaction {
  const burst = key.getState(editor.state);
  return burst ? change.setMeta('composition', burst.group) : change;
}
