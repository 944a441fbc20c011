import { Slice, type Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import { BLOCK_ID, blockJson, bodyJson } from '@/domain/document/block-id';
import { spliceBetween } from '@/domain/document/body-splice';
import { isWordLetter } from '@/domain/document/commits/text-match';
import type { Range } from '@/domain/document/commits/ranges';
import { pairBlocks } from '@/domain/history/blocks';
import { alignWords, wordsOf } from '@/domain/history/words';
import { takeMarks } from './take-marks';

/** A text with more differences is replaced from the first to the last. */
const MAX_CHANGES = 30;

/**
 * Changes a document into another one as little as possible. Words in both stay in place, as others may move or mark them
 * at the same time.
 */
export function changeMinimally<Change extends Transform>(change: Change, wanted: Node): Change {
  changeBlocks(change, wanted);
  replaceDifferingBlocks(change, wanted);
  return change;
}

/** Replaces from the first block that differs to the last, as where a table lost rows that cannot be deleted alone. */
function replaceDifferingBlocks(change: Transform, wanted: Node): void {
  const { doc } = change;
  if (doc.eq(wanted)) return;
  const { keepBefore = 0, keepAfter = 0 } = spliceBetween(bodyJson(doc), bodyJson(wanted)) ?? {};
  const $start = doc.resolve(0);
  change.replaceWith(
    $start.posAtIndex(keepBefore),
    $start.posAtIndex(doc.childCount - keepAfter),
    wanted.children.slice(keepBefore, wanted.childCount - keepAfter),
  );
}

/** From the last block to the first, so that earlier positions remain valid. */
function changeBlocks(change: Transform, wanted: Node): void {
  const [old, fresh] = [change.doc, wanted].map(doc => doc.children.map(blockJson));
  let [oldAt, freshAt] = [change.doc.childCount, wanted.childCount];
  let [end, freshEnd] = [change.doc.content.size, wanted.content.size];
  for (const { older, newer } of pairBlocks(old!, fresh!).toReversed()) {
    const start = older ? end - change.doc.child(--oldAt).nodeSize : end;
    const freshStart = newer ? freshEnd - wanted.child(--freshAt).nodeSize : freshEnd;
    if (older && newer) changeBlock(change, start, wanted, freshStart);
    else replaceRange(change, { from: start, to: end }, wanted, { from: freshStart, to: freshEnd });
    end = start;
    freshEnd = freshStart;
  }
}

/** Changes the type and attributes of a block without replacing its words, which others may have moved. */
function takeMarkup(change: Transform, at: number, { type, attrs }: Node): void {
  const block = change.doc.nodeAt(at)!;
  const names = Object.keys(attrs).filter(name => attrs[name] !== block.attrs[name]);
  if (block.type === type && names.every(name => name === BLOCK_ID))
    for (const name of names) change.setNodeAttribute(at, name, attrs[name]);
  else if (block.isTextblock && type.isTextblock && type.validContent(block.content))
    change.setNodeMarkup(at, type, attrs);
}

/** Changes a node into the one at a position of the wanted document. */
function changeBlock(change: Transform, at: number, wanted: Node, there: number): void {
  const other = wanted.nodeAt(there)!;
  if (change.doc.nodeAt(at)!.eq(other)) return;
  takeMarkup(change, at, other);
  const node = change.doc.nodeAt(at)!;
  const isSameKind = node.sameMarkup(other);
  if (isSameKind && node.isTextblock && changeText(change, at, other)) return;
  if (isSameKind && hasSameChildren(node, other)) {
    let [end, otherEnd] = [at + 1 + node.content.size, there + 1 + other.content.size];
    for (let index = node.childCount - 1; index >= 0; index--) {
      end -= node.child(index).nodeSize;
      otherEnd -= other.child(index).nodeSize;
      changeBlock(change, end, wanted, otherEnd);
    }
    return;
  }
  const end = at + change.doc.nodeAt(at)!.nodeSize;
  replaceRange(change, { from: at, to: end }, wanted, { from: there, to: there + other.nodeSize });
}

const hasSameChildren = (one: Node, other: Node) =>
  !one.isTextblock &&
  one.childCount === other.childCount &&
  one.children.every((child, index) => child.type === other.child(index).type);

/** A word, a space, or a node of a text. */
interface Piece {
  text: string;
  size: number;
}

function piecesOf(block: Node): Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  const endText = () => {
    for (const word of wordsOf(text))
      if (word.trim()) pieces.push({ text: word, size: word.length });
      else for (const space of word) pieces.push({ text: space, size: space.length });
    text = '';
  };
  for (const node of block.children) {
    if (node.isText) text += node.text!;
    else {
      endText();
      pieces.push({ text: `\0${node.type.name}${JSON.stringify(node.attrs)}`, size: node.nodeSize });
    }
  }
  endText();
  return pieces;
}

const sizeOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { size }) => sum + size, 0);

/** Changes the words of a text that differ, then its marks. False when that is too much, or not enough. */
function changeText(change: Transform, at: number, wanted: Node): boolean {
  const runs = alignWords(piecesOf(change.doc.nodeAt(at)!), piecesOf(wanted), ({ text }) => text);
  if (runs.length > 2 * MAX_CHANGES) return false;
  let end = at + 1 + change.doc.nodeAt(at)!.content.size;
  let otherEnd = wanted.content.size;
  for (const { same, mine, theirs } of runs.toReversed()) {
    const [start, otherStart] = [end - sizeOf(mine), otherEnd - sizeOf(theirs)];
    if (!same) change.replace(start, end, new Slice(wanted.content.cut(otherStart, otherEnd), 0, 0));
    [end, otherEnd] = [start, otherStart];
  }
  takeMarks(change, at, wanted);
  return change.doc.nodeAt(at)!.eq(wanted);
}

function replaceRange(change: Transform, here: Range, wanted: Node, there: Range): void {
  const old = change.doc.slice(here.from, here.to).content;
  const fresh = wanted.slice(there.from, there.to).content;
  const start = old.findDiffStart(fresh, here.from);
  const last = old.findDiffEnd(fresh, here.to, there.to);
  if (start === null || !last) return;
  const shift = there.from - here.from;
  const overlap = Math.max(0, start - Math.min(last.a, last.b - shift));
  const [end, freshEnd] = [last.a + overlap, last.b + overlap];
  // Letters that two words have in common belong to one of them: undo and steps of others may delete that one.
  const before = lettersAt(change.doc, start, -1);
  const after = lettersAt(change.doc, end, 1);
  const starts =
    before && (lettersAt(change.doc, start, 1) || lettersAt(wanted, start + shift, 1)) ? before : 0;
  const ends = after && (lettersAt(change.doc, end, -1) || lettersAt(wanted, freshEnd, -1)) ? after : 0;
  change.replace(start - starts, end + ends, wanted.slice(start - starts + shift, freshEnd + ends));
}

/** How many letters of one word are directly before or behind a position. */
function lettersAt(doc: Node, position: number, side: -1 | 1): number {
  let count = 0;
  for (let at = position; ; at += side) {
    const start = side < 0 ? at - 1 : at;
    if (start < 0 || start >= doc.content.size || !isWordLetter(doc.textBetween(start, start + 1)))
      return count;
    count++;
  }
}
