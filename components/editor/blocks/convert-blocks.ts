import { Extension, type Editor } from '@tiptap/core';
import { Transform } from '@tiptap/pm/transform';
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { applied } from '@/domain/document/commits/apply';
import { rewrapStep } from '@/domain/document/commits/rewrap-step';
import type { TextLanguages } from '@/domain/document/conversion/languages';
import {
  CONVERTIBLE_KINDS,
  convertNodes,
  convertibleKindOf,
  type ConvertibleKind,
} from '@/domain/document/conversion/convert-nodes';
import { markSteps } from '../undo/take-marks';

declare module '@tiptap/core' {
  interface Storage {
    languages: TextLanguages;
  }
}

/** The languages of the edition, for new pairs. */
export const languages = Extension.create<object, TextLanguages>({
  name: 'languages',
  addStorage: () => ({ first: 'en', second: null }),
});

interface Blocks {
  nodes: Node[];
  from: number;
  to: number;
}

/** The outermost blocks for a position: all selected ones if it is one of them, else that one. */
function blocksAt({ doc, selection: { $from, $to, empty } }: EditorState, pos: number): Blocks {
  const at = doc.resolve(pos).index(0);
  const last = $to.depth ? $to.index(0) : $to.index(0) - 1;
  const isOneOfMany = !empty && $from.index(0) <= at && at <= last;
  const [start, end] = isOneOfMany ? [$from.index(0), last] : [at, at];
  const nodes = doc.children.slice(start, end + 1);
  const from = doc.children.slice(0, start).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  return { nodes, from, to: nodes.reduce((sum, { nodeSize }) => sum + nodeSize, from) };
}

/** The start of the outermost block with the cursor. */
export function blockAtCursor({ selection: { $from } }: EditorState): number {
  return $from.depth ? $from.before(1) : $from.pos;
}

/** The node that a kind of block is made of. */
export const nodeOfKind = (kind: ConvertibleKind): string =>
  kind === 'pair' ? 'bilingualPair' : kind.replace(/\d$/, '');

const canHold = ({ schema }: Editor, kind: ConvertibleKind): boolean => nodeOfKind(kind) in schema.nodes;

/** The lossless conversions of the blocks at a position. */
export function offeredConversions(editor: Editor, pos: number): ConvertibleKind[] {
  const { state, storage } = editor;
  const { nodes } = blocksAt(state, pos);
  return CONVERTIBLE_KINDS.filter(
    kind => canHold(editor, kind) && convertNodes(nodes, kind, storage.languages) !== null,
  );
}

/**
 * Converts the blocks at a position to another kind, as one undo step. False when content would be lost.
 */
export function convertBlocks(editor: Editor, pos: number, kind: ConvertibleKind): boolean {
  if (!canHold(editor, kind)) return false;
  const { state, view, storage } = editor;
  const { nodes, from } = blocksAt(state, pos);
  const made = convertNodes(nodes, kind, storage.languages);
  if (!made) return false;
  // A conversion of a block cannot be suggested.
  if (storage.suggesting.on) {
    storage.suggesting.onRefused();
    return true;
  }
  const { anchor, head } = state.selection;
  const change = replaceWithConverted(state.tr, nodes, from, made);
  const end = made.reduce((sum, { nodeSize }) => sum + nodeSize, from);
  const inMade = (pos: number) => positionOf(change, { from, to: end }, placeOf(state.doc, from, pos));
  change.setSelection(TextSelection.create(change.doc, inMade(anchor), inMade(head)));
  view.dispatch(closeHistory(change).scrollIntoView());
  return true;
}

const sizeOf = (blocks: readonly Node[]) => blocks.reduce((sum, { nodeSize }) => sum + nodeSize, 0);

/** Replaces blocks with their conversions. Texts keep their positions where possible. */
export function replaceWithConverted(
  change: Transaction,
  blocks: Node[],
  from: number,
  made: Node[],
): Transaction {
  const to = from + sizeOf(blocks);
  const wanted = new Transform(change.doc).replaceWith(from, to, made).doc;
  // The title of a fact box becomes a heading before its texts.
  for (const added of [0, 1]) {
    const step = rewrapStep(blocks, from, made.slice(added));
    const around = step && applied(change.doc, step);
    const headed = around && new Transform(around).insert(from, made.slice(0, added));
    const marks = headed && markSteps(headed.doc, wanted);
    if (!marks) continue;
    for (const one of [step, ...headed.steps, ...marks]) change.step(one);
    return change;
  }
  return change.replaceWith(from, to, made);
}

/** A position in the texts of a range: the index of the text, and the offset in it. */
interface Place {
  text: number;
  offset: number;
}

function placeOf(doc: Node, from: number, pos: number): Place {
  const place = { text: -1, offset: 0 };
  doc.nodesBetween(from, Math.max(from + 1, pos), (node, start) => {
    if (!node.isTextblock || start < from || start >= pos) return !node.isTextblock;
    place.text++;
    place.offset = Math.min(pos - start - 1, node.content.size);
    return false;
  });
  return place;
}

function positionOf({ doc }: Transaction, { from, to }: { from: number; to: number }, place: Place): number {
  let text = -1;
  let found = from + 1;
  doc.nodesBetween(from, to, (node, start) => {
    if (!node.isTextblock) return true;
    if (++text <= Math.max(0, place.text)) found = start + 1 + Math.min(place.offset, node.content.size);
    return false;
  });
  return found;
}

/** The kind of the outermost block with the cursor. */
export function kindAtCursor({ doc, selection: { $from } }: EditorState): ConvertibleKind | null {
  const block = doc.maybeChild($from.index(0));
  return block ? convertibleKindOf(block) : null;
}

/**
 * Makes the pair with the cursor a heading of this level, or a plain pair if it already is one; false
 * elsewhere.
 */
export function togglePairHeading(editor: Editor, kind: 'heading2' | 'heading3' | 'pair'): boolean {
  const { state } = editor;
  if (state.selection.$from.parent.type.name !== 'bilingualText') return false;
  return convertBlocks(editor, blockAtCursor(state), kindAtCursor(state) === kind ? 'pair' : kind);
}

/** Duplicates the outermost block at a position. */
export function duplicateBlock({ state, view }: Editor, pos: number): boolean {
  const block = state.doc.nodeAt(pos);
  if (!block) return false;
  view.dispatch(closeHistory(state.tr.insert(pos + block.nodeSize, block)).scrollIntoView());
  return true;
}

export const conversionKeys = {
  'Mod-Alt-4': ({ editor }: { editor: Editor }) => convertBlocks(editor, blockAtCursor(editor.state), 'pair'),
  'Mod-Shift-d': ({ editor }: { editor: Editor }) => duplicateBlock(editor, blockAtCursor(editor.state)),
};
