import type { Node } from '@tiptap/pm/model';
import {
  NodeSelection,
  Selection,
  TextSelection,
  type EditorState,
  type Transaction,
} from '@tiptap/pm/state';
import { Transform, type Mappable, type Step } from '@tiptap/pm/transform';
import { asItIs } from '../suggesting/extension';
import { FieldsStep } from '../undo/fields-step';
import { narrowTo } from '../undo/narrow';
import { asFromOthers } from './own-undo';
import { asRemote, isRemote } from '../body/is-remote';
import { SharedText, type ShownChange } from './shared-text';

/** The selection of a block after a change; of what is near when the block is gone. */
function blockSelection(doc: Node, { from, node }: NodeSelection, mapping: Mappable): Selection {
  const place = doc.resolve(mapping.map(from, 1));
  return place.nodeAfter?.type === node.type ? new NodeSelection(place) : Selection.near(place);
}

/**
 * The change of an editor for a change from another window; null when it shows it already. The cursor stays at its words,
 * and undo skips the change.
 */
export function remoteChange(
  state: EditorState,
  { steps, mapping, written, deletions }: ShownChange,
): Transaction | null {
  const change = state.tr;
  for (const step of steps) change.step(step);
  const { selection } = state;
  if (change.docChanged && selection instanceof TextSelection) {
    // A cursor stays before what a colleague inserts at it, where the next own letter goes.
    const inward = (at: number, isStart: boolean) => mapping.map(at, !selection.empty && isStart ? 1 : -1);
    const { anchor, head } = selection;
    const [from, to] = [inward(anchor, anchor < head), inward(head, head < anchor)];
    change.setSelection(TextSelection.between(change.doc.resolve(from), change.doc.resolve(to)));
  }
  if (change.docChanged && selection instanceof NodeSelection)
    change.setSelection(blockSelection(change.doc, selection, mapping));
  if (!change.docChanged && !deletions.length) return null;
  const others = { written, deletions, mapping };
  return asFromOthers(asRemote(asItIs(change)), others).setMeta('addToHistory', false);
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
