import type { Node } from '@tiptap/pm/model';
import {
  NodeSelection,
  Selection,
  TextSelection,
  type EditorState,
  type Transaction,
} from '@tiptap/pm/state';
import { Transform, type Mappable, type Step } from '@tiptap/pm/transform';
import { bypassSuggesting } from '../suggesting/extension';
import { FieldsStep } from '../undo/fields-step';
import { changeMinimally } from '../undo/minimal-change';
import { withRemoteMeta } from './own-undo';
import { asRemote, isRemote } from '../body/is-remote';
import { SharedText, type ShownChange } from './shared-text';

/** The selection of a block after a change; a selection nearby when the block is gone. */
function blockSelection(doc: Node, { from, node }: NodeSelection, mapping: Mappable): Selection {
  const place = doc.resolve(mapping.map(from, 1));
  return place.nodeAfter?.type === node.type ? new NodeSelection(place) : Selection.near(place);
}

/**
 * The transaction that shows a change from another window; null when it is shown already. The cursor stays at its words,
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
    // The cursor stays before text that a colleague inserts at it, where the next own letter goes.
    const inward = (at: number, isStart: boolean) => mapping.map(at, !selection.empty && isStart ? 1 : -1);
    const { anchor, head } = selection;
    const [from, to] = [inward(anchor, anchor < head), inward(head, head < anchor)];
    change.setSelection(TextSelection.between(change.doc.resolve(from), change.doc.resolve(to)));
  }
  if (change.docChanged && selection instanceof NodeSelection)
    change.setSelection(blockSelection(change.doc, selection, mapping));
  if (!change.docChanged && !deletions.length) return null;
  const others = { written, deletions, mapping };
  return withRemoteMeta(asRemote(bypassSuggesting(change)), others).setMeta('addToHistory', false);
}

/** Calls back for each local change of the body. */
export function forEachLocalChange(
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

/** A shared text whose shown document differs from that of the server. */
export function sharedFrom(base: Node, doc: Node): SharedText {
  const shared = new SharedText(base);
  const change = new Transform(base);
  changeMinimally(change, doc);
  shared.write(change.steps, doc);
  return shared;
}
