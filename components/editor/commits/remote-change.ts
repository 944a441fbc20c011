import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Transform, type Step } from '@tiptap/pm/transform';
import { asItIs } from '../suggesting/extension';
import { FieldsStep } from '../undo/fields-step';
import { narrowTo } from '../undo/replace-body';
import { SharedText, type ShownChange } from './shared-text';

const REMOTE = 'remoteSteps';

/** Whether a change came from another window. */
const isRemote = (change: Transaction): boolean => change.getMeta(REMOTE) === true;

/**
 * The change of an editor for a change from another window; null when it shows it already. The cursor stays at its words,
 * and undo skips the change.
 */
export function remoteChange(state: EditorState, { steps }: Pick<ShownChange, 'steps'>): Transaction | null {
  const change = state.tr;
  for (const step of steps) change.step(step);
  return change.docChanged ? asItIs(change).setMeta('addToHistory', false).setMeta(REMOTE, true) : null;
}

/** Calls back for each change of the body that was made here. */
export function eachOwnChange(
  transactions: readonly Transaction[],
  write: (steps: readonly Step[], doc: Node) => void,
): void {
  for (const change of transactions)
    if (change.docChanged && !isRemote(change))
      write(
        change.steps.filter(step => !(step instanceof FieldsStep)),
        change.doc,
      );
}

/** A shared text that shows another document than that of the server. */
export function sharedFrom(base: Node, doc: Node): SharedText {
  const shared = new SharedText(base);
  const change = new Transform(base);
  narrowTo(change, doc);
  shared.write(change.steps, doc);
  return shared;
}
