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

/**
 * The selection of a block where it is after a change; near there when it is gone. A step that changes what is before a
 * block up to the block may map its start to the end of that, so that a position alone says nothing.
 */
function blockSelection(doc: Node, { from, to, node }: NodeSelection, mapping: Mappable): Selection {
  const start = mapping.map(from, 1);
  const isThere = (at: number) => at >= 0 && doc.resolve(at).nodeAfter?.type === node.type;
  const at = [start, mapping.map(to, -1) - node.nodeSize].find(isThere);
  return at === undefined ? Selection.near(doc.resolve(start)) : NodeSelection.create(doc, at);
}

/**
 * The change of an editor for a change from another window; null when it shows it already. The cursor stays at its words,
 * and undo skips the change.
 */
export function remoteChange(
  state: EditorState,
  { steps, mapping, written, moved, deletions }: ShownChange,
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
  const others = { written, moved, deletions, mapping };
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
