import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Transform } from '@tiptap/pm/transform';
import { BLOCK_ID, blockJson } from '@/domain/document/block-id';
import type { Body } from '@/domain/document/body';
import { goesOnInWord } from '@/domain/document/commits/lost-words';
import { pairBlocks } from '@/domain/history/blocks';
import { readableBody } from '../body/readable-body';
import { asItIs } from '../suggesting/extension';
import { FieldsStep, type FieldsPatch } from './fields-step';

/**
 * The minimal change from the editor's text to another one, so that the cursor, the selection and the undo
 * history are kept; null when they are equal. `undoable`: as one undo step, together with changes of fields;
 * otherwise undo skips it, as for text from elsewhere.
 */
export function changeInto(
  state: EditorState,
  body: Body,
  undoable: boolean,
  around: FieldsPatch | null = null,
): Transaction | null {
  const wanted = state.schema.nodeFromJSON(readableBody(body).body);
  const change = narrowTo(state.tr, wanted);
  if (around && undoable) change.step(new FieldsStep(around));
  if (!change.docChanged) return null;
  const done = asItIs(change);
  return undoable ? closeHistory(done) : done.setMeta('addToHistory', false);
}

/** Replaces the editor's text with another one, as described at `changeInto`. */
export function replaceBody(
  editor: Editor,
  body: Body,
  { undoable, around }: { undoable: boolean; around: FieldsPatch | null },
): void {
  const change = changeInto(editor.state, body, undoable, around);
  if (change) editor.view.dispatch(change);
}

/** Changes a document into another one, as little as possible. */
export function narrowTo<Change extends Transform>(change: Change, wanted: Node): Change {
  narrowly(change, wanted);
  if (!change.doc.eq(wanted)) change.replaceWith(0, change.doc.content.size, wanted.content);
  return change;
}

/** From the last block to the first, so that earlier positions remain valid. */
function narrowly(change: Transform, wanted: Node): void {
  const [old, fresh] = [change.doc, wanted].map(doc => doc.children.map(blockJson));
  let [oldAt, freshAt] = [change.doc.childCount, wanted.childCount];
  let [end, freshEnd] = [change.doc.content.size, wanted.content.size];
  for (const { older, newer, same } of pairBlocks(old!, fresh!).toReversed()) {
    const start = older ? end - change.doc.child(--oldAt).nodeSize : end;
    const freshStart = newer ? freshEnd - wanted.child(--freshAt).nodeSize : freshEnd;
    if (older && newer) takeMarkup(change, start, wanted.child(freshAt));
    if (!same) replaceRange(change, { start, end }, wanted, { start: freshStart, end: freshEnd });
    end = start;
    freshEnd = freshStart;
  }
}

/** Makes a block of the wanted kind without replacing its words, which others may have moved. */
function takeMarkup(change: Transform, at: number, { type, attrs }: Node): void {
  const block = change.doc.nodeAt(at)!;
  const names = Object.keys(attrs).filter(name => attrs[name] !== block.attrs[name]);
  if (block.type === type && names.every(name => name === BLOCK_ID))
    for (const name of names) change.setNodeAttribute(at, name, attrs[name]);
  else if (block.isTextblock && type.isTextblock && type.validContent(block.content))
    change.setNodeMarkup(at, type, attrs);
}

interface Range {
  start: number;
  end: number;
}

function replaceRange(change: Transform, here: Range, wanted: Node, there: Range): void {
  const old = change.doc.slice(here.start, here.end).content;
  const fresh = wanted.slice(there.start, there.end).content;
  const from = old.findDiffStart(fresh, here.start);
  const to = old.findDiffEnd(fresh, here.end, there.end);
  if (from === null || !to) return;
  const overlap = Math.max(0, from - Math.min(to.a, to.b + here.start - there.start));
  const shift = there.start - here.start;
  const [end, freshEnd] = [to.a + overlap, to.b + overlap];
  // Letters that two words have in common belong to one of them: undo and steps of others may delete that one.
  const before = lettersAt(change.doc, from, -1);
  const after = lettersAt(change.doc, end, 1);
  const starts =
    before && (lettersAt(change.doc, from, 1) || lettersAt(wanted, from + shift, 1)) ? before : 0;
  const ends = after && (lettersAt(change.doc, end, -1) || lettersAt(wanted, freshEnd, -1)) ? after : 0;
  change.replace(from - starts, end + ends, wanted.slice(from - starts + shift, freshEnd + ends));
}

/** How many letters of one word are directly before or behind a position. */
function lettersAt(doc: Node, position: number, side: -1 | 1): number {
  let count = 0;
  for (let at = position; ; at += side) {
    const start = side < 0 ? at - 1 : at;
    if (start < 0 || start >= doc.content.size || !goesOnInWord(doc.textBetween(start, start + 1)))
      return count;
    count++;
  }
}
