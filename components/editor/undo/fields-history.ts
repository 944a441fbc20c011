import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { DraftFields } from '../../composer/draft';
import { asItIs } from '../suggesting/extension';
import { FieldsStep, patchBetween, type FieldsPatch } from './fields-step';

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

/** The field that was changed: a slug only follows its headline. */
function fieldOf({ after }: FieldsPatch): string {
  const names = Object.keys(after).sort();
  return names.filter(name => name !== 'slug').join() || names.join();
}

/** Remembers a change around the body in the undo of the body. `composing`: an input method is at work. */
export function recordFieldsChange(
  editor: Editor,
  before: DraftFields,
  after: DraftFields,
  composing: boolean,
): void {
  const patch = patchBetween(before, after);
  if (!patch) return;
  const last = key.getState(editor.state);
  const field = fieldOf(patch);
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
