import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import type { Transaction } from '@tiptap/pm/state';
import { asItIs } from '../suggesting/extension';
import { FieldsStep } from '../undo/fields-step';
import { narrowTo } from '../undo/replace-body';
import { SharedText, type ShownChange } from './shared-text';

const REMOTE = 'remoteSteps';

/** Whether a change came from another window. */
export const isRemote = (change: Transaction): boolean => change.getMeta(REMOTE) === true;

/** Records what is changed in an editor; returns how to stop. */
export function followEditor(editor: Editor, shared: SharedText): () => void {
  const record = ({ transaction }: { transaction: Transaction }) => {
    if (!transaction.docChanged || isRemote(transaction)) return;
    shared.write(
      transaction.steps.filter(step => !(step instanceof FieldsStep)),
      transaction.doc,
    );
  };
  editor.on('transaction', record);
  return () => editor.off('transaction', record);
}

/** Shows a change from another window; the cursor stays at its words, and undo skips the change. */
export function showChange(editor: Editor, { steps, doc }: Pick<ShownChange, 'steps' | 'doc'>): void {
  const change = editor.state.tr;
  for (const step of steps) change.maybeStep(step);
  if (!change.doc.eq(doc)) narrowTo(change, doc);
  if (!change.docChanged) return;
  editor.view.dispatch(asItIs(change).setMeta('addToHistory', false).setMeta(REMOTE, true));
}

/** A shared text that shows another document than that of the server. */
export function sharedFrom(base: Node, version: number, doc: Node): SharedText {
  const shared = new SharedText(base, version);
  const change = new Transform(base);
  narrowTo(change, doc);
  shared.write(change.steps, doc);
  return shared;
}
