import type { Editor, EditorEvents } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Transform, type Step } from '@tiptap/pm/transform';
import type { Transaction } from '@tiptap/pm/state';
import { asItIs } from '../suggesting/extension';
import { FieldsStep } from '../undo/fields-step';
import { narrowTo } from '../undo/replace-body';
import { SharedText, type ShownChange } from './shared-text';

const REMOTE = 'remoteSteps';

/** Whether a change came from another window. */
export const isRemote = (change: Transaction): boolean => change.getMeta(REMOTE) === true;

/** Records what is changed in an editor; returns how to stop. @param shared null while nothing is recorded */
export function followEditor(editor: Editor, shared: () => SharedText | null): () => void {
  const record = ({ transaction, appendedTransactions }: EditorEvents['transaction']) => {
    const target = shared();
    if (!target) return;
    for (const change of [transaction, ...appendedTransactions])
      if (change.docChanged && !isRemote(change)) target.write(change.steps.filter(isOfBody), change.doc);
  };
  editor.on('transaction', record);
  return () => void editor.off('transaction', record);
}

const isOfBody = (step: Step) => !(step instanceof FieldsStep);

/** Shows a change from another window; the cursor stays at its words, and undo skips the change. */
export function showChange(editor: Editor, { steps, doc }: Pick<ShownChange, 'steps' | 'doc'>): void {
  const change = editor.state.tr;
  for (const step of steps) change.maybeStep(step);
  if (!change.doc.eq(doc)) narrowTo(change, doc);
  if (!change.docChanged) return;
  editor.view.dispatch(asItIs(change).setMeta('addToHistory', false).setMeta(REMOTE, true));
}

/** A shared text that shows another document than that of the server. */
export function sharedFrom(base: Node, doc: Node): SharedText {
  const shared = new SharedText(base);
  const change = new Transform(base);
  narrowTo(change, doc);
  shared.write(change.steps, doc);
  return shared;
}
