import { Fragment, type Node } from '@tiptap/pm/model';
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { MoveStep } from '@/domain/document/commits/move-step';
import { replaceWithConverted } from './convert-blocks';
import { convertNodes } from '@/domain/document/conversion/convert-nodes';

type Side = 0 | 1;
const SIDES = [0, 1] as const;

/** The pair with the cursor. */
interface Here {
  pair: Node;
  start: number;
  end: number;
  side: Side;
  offset: number;
}

function pairHere({ selection: { $from, $to } }: Transaction): Here | null {
  if ($from.parent.type.name !== 'bilingualText' || !$from.sameParent($to)) return null;
  return {
    pair: $from.node(-1),
    start: $from.before(-1),
    end: $from.after(-1),
    side: $from.index(-1) ? 1 : 0,
    offset: $from.parentOffset,
  };
}

const isPair = (node: Node | null | undefined): node is Node => node?.type.name === 'bilingualPair';
const isEmpty = (pair: Node) => !pair.child(0).content.size && !pair.child(1).content.size;
const other = (side: Side): Side => (side ? 0 : 1);

/** The position of an offset in the text of a side of the pair at `start`. */
const within = (start: number, pair: Node, side: Side, offset = 0) =>
  start + 2 + (side ? pair.child(0).nodeSize : 0) + offset;

const emptyPair = (like: Node, level: number) =>
  like.type.create(
    { level },
    like.children.map(text => text.copy(Fragment.empty)),
  );

/** The text of a side of the pair at `start`. */
function textAt({ doc }: Transaction, start: number, side: Side) {
  const pair = doc.nodeAt(start)!;
  const from = within(start, pair, side);
  return { from, to: from + pair.child(side).content.size };
}

/** Moves a text, or a part of it, to another text. */
function moveText(change: Transaction, from: number, to: number, place: number): void {
  if (from < to) change.step(new MoveStep(from, to, place));
}

function moveTo(change: Transaction, position: number): true {
  change.setSelection(TextSelection.create(change.doc, position)).scrollIntoView();
  return true;
}

/** Tab: to the end of the text in the other language. */
export function toOtherSide(change: Transaction): boolean {
  const here = pairHere(change);
  if (!here) return false;
  const side = other(here.side);
  return moveTo(change, within(here.start, here.pair, side, here.pair.child(side).content.size));
}

/**
 * Enter: moves to the next pair. The text after the cursor moves along, so that a paragraph that contains two is split
 * in both languages. In an empty pair it ends the pairs.
 */
export function toNextPair(change: Transaction): boolean {
  if (pairHere(change)) change.deleteSelection();
  const here = pairHere(change);
  if (!here) return false;
  const { pair, start, end, side, offset } = here;
  if (isEmpty(pair)) {
    change.replaceWith(start, end, change.doc.type.schema.nodes.paragraph!.create());
    return moveTo(change, start + 1);
  }
  const text = textAt(change, start, side);
  const isSplit = text.from + offset < text.to;
  change.insert(end, emptyPair(pair, isSplit ? (pair.attrs.level as number) : 0));
  moveText(change, text.from + offset, text.to, textAt(change, end, side).from);
  const next = start + change.doc.nodeAt(start)!.nodeSize;
  return moveTo(change, textAt(change, next, isSplit ? side : 0).from);
}

/** Joins a text to the end of another, with a space between them where the language uses spaces. */
function joinText(change: Transaction, target: number, source: number, side: Side): void {
  const [end, text] = [textAt(change, target, side), textAt(change, source, side)];
  const lang = change.doc.nodeAt(target)!.child(side).attrs.lang as string;
  const ends = change.doc.textBetween(end.from, end.to, ' ', ' ').slice(-1);
  moveText(change, text.from, text.to, end.to);
  const isParted =
    end.from === end.to || text.from === text.to || /\s/.test(ends) || /^(zh|ja)\b/i.test(lang);
  if (!isParted) change.insert(end.to, change.doc.type.schema.text(' '));
}

/** Joins the two pairs at a position. Returns the lengths of the texts of the first. */
function joinPairs(change: Transaction, at: number): [number, number] | null {
  const { nodeBefore, nodeAfter } = change.doc.resolve(at);
  if (!isPair(nodeBefore) || !isPair(nodeAfter)) return null;
  const start = at - nodeBefore.nodeSize;
  const sizes = SIDES.map(side => nodeAfter.child(side).content.size);
  const startOfNext = () => start + change.doc.nodeAt(start)!.nodeSize;
  for (const side of SIDES) joinText(change, start, startOfNext(), side);
  change.delete(startOfNext(), startOfNext() + change.doc.nodeAt(startOfNext())!.nodeSize);
  const joined = change.doc.nodeAt(start)!;
  const lengths = SIDES.map(side => joined.child(side).content.size - sizes[side]!);
  return [lengths[0]!, lengths[1]!];
}

/** Joins the pair with the cursor with the next one, in each language. */
export function joinWithNext(change: Transaction): boolean {
  const here = pairHere(change);
  if (!here || !joinPairs(change, here.end)) return false;
  return moveTo(change, within(here.start, change.doc.nodeAt(here.start)!, here.side, here.offset));
}

/**
 * Backspace at the start of a text: from the second language to the first; from the first into the previous pair, with
 * both languages, or into plain paragraphs when there is none. An empty pair is removed.
 */
export function backInPair(change: Transaction): boolean {
  const here = pairHere(change);
  if (!here || here.offset || !change.selection.empty) return false;
  const { pair, start, side } = here;
  if (side) return toOtherSide(change);
  if (isEmpty(pair)) return withoutPair(change, here);
  const before = change.doc.resolve(start).nodeBefore;
  if (isPair(before)) {
    const [length] = joinPairs(change, start)!;
    return moveTo(
      change,
      within(start - before.nodeSize, change.doc.nodeAt(start - before.nodeSize)!, 0, length),
    );
  }
  const [first, second] = [0, 1].map(index => pair.child(index).attrs.lang as string);
  const plain = convertNodes([pair], pair.attrs.level ? 'pair' : 'paragraph', {
    first: first!,
    second: second!,
  });
  if (!plain) return false;
  replaceWithConverted(change, [pair], start, plain);
  change.setSelection(Selection.near(change.doc.resolve(start + 1))).scrollIntoView();
  return true;
}

function withoutPair(change: Transaction, { start, end }: Here): true {
  if (change.doc.childCount === 1) {
    change.replaceWith(start, end, change.doc.type.schema.nodes.paragraph!.create());
    return moveTo(change, start + 1);
  }
  change.delete(start, end);
  change.setSelection(Selection.near(change.doc.resolve(start), -1)).scrollIntoView();
  return true;
}

/** Delete at the end of a text joins the next pair; it never removes text of the other language. */
export function forwardInPair(change: Transaction): boolean {
  const here = pairHere(change);
  if (!here || !change.selection.empty || here.offset < here.pair.child(here.side).content.size) return false;
  return joinWithNext(change) || true;
}

/** Exchanges the texts of both sides: each becomes a text of the other language. */
export function swapSides(change: Transaction): boolean {
  const here = pairHere(change);
  if (!here) return false;
  const { start, side, offset } = here;
  const first = textAt(change, start, 0);
  const size = first.to - first.from;
  moveText(change, first.from, first.to, textAt(change, start, 1).to);
  const second = textAt(change, start, 1);
  moveText(change, second.from, second.to - size, textAt(change, start, 0).to);
  return moveTo(change, textAt(change, start, other(side)).from + offset);
}

/**
 * Moves the text on the cursor's side, and all following text of that side, one pair down or up, within
 * adjacent pairs. Down leaves an empty text; up joins the text with the previous one, unless that is empty.
 */
export function shiftSide(change: Transaction, step: 1 | -1): boolean {
  const here = pairHere(change);
  if (!here) return false;
  const { side, offset } = here;
  const above = change.doc.resolve(here.start).nodeBefore;
  if (step < 0 && !isPair(above)) return false;
  const from = step < 0 ? here.start - above!.nodeSize : here.start;
  let end = from;
  let count = 0;
  for (let node = change.doc.nodeAt(end); isPair(node); node = change.doc.nodeAt(end)) {
    end += node.nodeSize;
    count++;
  }
  const startOf = (index: number): number => {
    let start = from;
    for (let passed = 0; passed < index; passed++) start += change.doc.nodeAt(start)!.nodeSize;
    return start;
  };
  const lengthOf = (index: number) => change.doc.nodeAt(startOf(index))!.child(side).content.size;
  let before = 0;
  if (step < 0) {
    const size = lengthOf(1);
    for (let index = 1; index < count; index++) joinText(change, startOf(index - 1), startOf(index), side);
    before = lengthOf(0) - size;
    const last = startOf(count - 1);
    if (isEmpty(change.doc.nodeAt(last)!)) change.delete(last, last + change.doc.nodeAt(last)!.nodeSize);
  } else {
    if (lengthOf(count - 1)) change.insert(end, emptyPair(here.pair, 0));
    else count--;
    for (let index = count - 1; index >= 0; index--)
      joinText(change, startOf(index + 1), startOf(index), side);
  }
  return moveTo(change, textAt(change, startOf(step < 0 ? 0 : 1), side).from + before + offset);
}
