import { Fragment, type Node } from '@tiptap/pm/model';
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { turned } from '@/domain/document/turning/turn';

type Side = 0 | 1;

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

/** A copy of a pair with other texts. */
const withTexts = (pair: Node, texts: [Fragment, Fragment], level = pair.attrs.level as number) =>
  pair.type.create(
    { level },
    texts.map((text, side) => pair.child(side).copy(text)),
  );

const textsOf = (pair: Node): [Fragment, Fragment] => [pair.child(0).content, pair.child(1).content];

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
  const texts = textsOf(pair);
  const following: [Fragment, Fragment] = [Fragment.empty, Fragment.empty];
  following[side] = texts[side].cut(offset);
  texts[side] = texts[side].cut(0, offset);
  const isSplit = following[side].size > 0;
  const first = withTexts(pair, texts);
  const next = withTexts(pair, following, isSplit ? undefined : 0);
  change.replaceWith(start, end, [first, next]);
  return moveTo(change, within(start + first.nodeSize, next, isSplit ? side : 0));
}

/** Joins two texts, with a space if the language uses spaces. */
function joined(one: Fragment, two: Fragment, lang: string): Fragment {
  if (!one.size || !two.size || /^(zh|ja)\b/i.test(lang)) return one.append(two);
  const ends = one.textBetween(0, one.size, ' ', ' ').slice(-1);
  const { schema } = (one.firstChild ?? two.firstChild)!.type;
  return /\s/.test(ends) ? one.append(two) : one.append(Fragment.from(schema.text(' '))).append(two);
}

/** Joins the two pairs at a position. Returns the lengths of the texts of the first. */
function joinPairs(change: Transaction, at: number): [number, number] | null {
  const { nodeBefore, nodeAfter } = change.doc.resolve(at);
  if (!isPair(nodeBefore) || !isPair(nodeAfter)) return null;
  const [one, two] = [textsOf(nodeBefore), textsOf(nodeAfter)];
  const langOf = (side: Side) => nodeBefore.child(side).attrs.lang as string;
  const texts: [Fragment, Fragment] = [joined(one[0], two[0], langOf(0)), joined(one[1], two[1], langOf(1))];
  change.replaceWith(at - nodeBefore.nodeSize, at + nodeAfter.nodeSize, withTexts(nodeBefore, texts));
  return [texts[0].size - two[0].size, texts[1].size - two[1].size];
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
  const { pair, start, end, side } = here;
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
  const plain = turned([pair], pair.attrs.level ? 'pair' : 'paragraph', {
    first: first!,
    second: second!,
  });
  if (!plain) return false;
  change.replaceWith(start, end, plain);
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
  const { pair, start, end, side, offset } = here;
  const [first, second] = textsOf(pair);
  const swapped = withTexts(pair, [second, first]);
  change.replaceWith(start, end, swapped);
  return moveTo(change, within(start, swapped, other(side), offset));
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
  const run: Node[] = [];
  let to = from;
  for (let node = change.doc.nodeAt(to); isPair(node); node = change.doc.nodeAt(to)) {
    run.push(node);
    to += node.nodeSize;
  }
  const texts = run.map(pair => textsOf(pair)[side]);
  const lang = here.pair.child(side).attrs.lang as string;
  const before = step < 0 ? joined(texts[0]!, texts[1]!, lang).size - texts[1]!.size : 0;
  const shifted =
    step < 0
      ? [joined(texts[0]!, texts[1]!, lang), ...texts.slice(2), Fragment.empty]
      : [Fragment.empty, ...texts];
  const made = shifted
    .map((text, index) => {
      const pair = run[index] ?? here.pair;
      const stays = run[index] ? textsOf(pair)[other(side)] : Fragment.empty;
      return withTexts(pair, side ? [stays, text] : [text, stays], run[index] ? undefined : 0);
    })
    .filter((pair, index) => index < run.length - (step < 0 ? 1 : 0) || !isEmpty(pair));
  change.replaceWith(from, to, made);
  const place = step < 0 ? from : from + made[0]!.nodeSize;
  return moveTo(change, within(place, change.doc.nodeAt(place)!, side, before + offset));
}
