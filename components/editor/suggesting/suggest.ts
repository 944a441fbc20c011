import type { Mark, Node, ResolvedPos } from '@tiptap/pm/model';
import { Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { changedRange } from './changed-range';
import {
  deletionOf,
  endOf,
  endWith,
  insertionOf,
  isEnd,
  isParagraph,
  marksWith,
  type Suggestion,
} from './marks';

/** One paragraph of a change, or its changed part. */
interface Piece {
  /** The paragraph that contains it. */
  block: Node;
  content: Node[];
}

/** The range of a change in one text: adjacent paragraphs, `open` when it starts and ends inside them. */
interface Pieces {
  open: boolean;
  list: Piece[];
}

/**
 * Converts a transaction to a suggestion: removed text is kept and marked, inserted text is marked. Null when
 * it changes more than text and paragraph ends, which cannot be suggested.
 */
export function suggest(state: EditorState, wanted: Transaction, author: Suggestion): Transaction | null {
  const range = changedRange(wanted);
  if (!range) return state.tr;
  const { from, oldTo, newTo } = range;
  const old = piecesOf(wanted.before, from, oldTo);
  const fresh = piecesOf(wanted.doc, from, newTo);
  if (!old || !fresh || (old.list.length && fresh.list.length && old.open !== fresh.open)) return null;

  const { schema } = state;
  const mine = nearby(state.doc, from, oldTo, author);
  const marks = {
    insertion: schema.marks.insertion!.create({ ...mine }),
    deletion: schema.marks.deletion!.create({ ...mine }),
  };
  const suggested = state.tr;
  const open = old.open || fresh.open;
  const end = open
    ? replaceInside(suggested, from, oldTo, fresh.list, marks)
    : replaceWhole(suggested, from, oldTo, old.list, fresh.list, marks);
  if (end === null) return null;
  const forwards = state.selection.empty && state.selection.from === from && oldTo > from;
  // Within a paragraph, one without content only removes.
  const inserts = fresh.list.some(({ content }) => content.length) || fresh.list.length > (open ? 1 : 0);
  const caret = inserts || forwards ? end : suggested.mapping.map(from, -1);
  suggested.setSelection(caretNear(suggested.doc, caret));
  return suggested.scrollIntoView();
}

interface Marks {
  insertion: Mark;
  deletion: Mark;
}

function caretNear(doc: Node, at: number): Selection {
  const $at = doc.resolve(Math.min(at, doc.content.size));
  return $at.parent.inlineContent ? TextSelection.create(doc, $at.pos) : Selection.near($at, -1);
}

/** The paragraphs of a range; null when it contains anything but adjacent paragraphs. */
function piecesOf(doc: Node, from: number, to: number): Pieces | null {
  const $from = doc.resolve(from);
  const $to = doc.resolve(to);
  if ($from.parent.inlineContent !== $to.parent.inlineContent) return null;
  if (!$from.parent.inlineContent) return wholePieces($from, $to);
  if ($from.sameParent($to))
    return {
      open: true,
      list: [{ block: $from.parent, content: cut($from.parent, $from.parentOffset, $to.parentOffset) }],
    };
  if ($from.depth !== $to.depth || $from.node(-1) !== $to.node(-1)) return null;
  const parent = $from.node(-1);
  const list: Piece[] = [];
  for (let index = $from.index(-1); index <= $to.index(-1); index++) {
    const block = parent.child(index);
    if (!isParagraph(block)) return null;
    const start = index === $from.index(-1) ? $from.parentOffset : 0;
    const stop = index === $to.index(-1) ? $to.parentOffset : block.content.size;
    list.push({ block, content: cut(block, start, stop) });
  }
  return { open: true, list };
}

function wholePieces($from: ResolvedPos, $to: ResolvedPos): Pieces | null {
  if (!$from.sameParent($to)) return null;
  const list: Piece[] = [];
  for (let index = $from.index(); index < $to.index(); index++) {
    const block = $from.parent.child(index);
    if (!isParagraph(block)) return null;
    list.push({ block, content: cut(block, 0, block.content.size) });
  }
  return { open: false, list };
}

function cut(block: Node, from: number, to: number): Node[] {
  return [...block.content.cut(from, to).content];
}

/** The marks of an adjacent suggestion by the same person, or new ones. */
function nearby(doc: Node, from: number, to: number, author: Suggestion): Suggestion {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  const before = $from.parentOffset === 0 && $from.depth ? doc.resolve($from.before()).nodeBefore : null;
  const around = [$from.nodeBefore, $from.nodeAfter, $to.nodeBefore, $to.nodeAfter, before && endOf(before)];
  for (const node of around) {
    if (!node?.isInline) continue;
    const mark = insertionOf(node) ?? deletionOf(node);
    if (mark?.attrs.personId === author.personId) return mark!.attrs as Suggestion;
  }
  return author;
}

/** Inserted text with the mark; text that is already marked as deleted is not repeated. */
function insertedFrom(content: Node[], { insertion }: Marks): Node[] {
  return content
    .filter(node => !isEnd(node) && !deletionOf(node))
    .map(node => node.mark(marksWith(node.marks, insertion)));
}

/** The new end of a paragraph; an end already marked as deleted is in neither text. */
function insertedEnd({ block }: Piece, { insertion }: Marks): Node {
  const end = endOf(block);
  const deletion = end && deletionOf(end);
  return endWith(block.type.schema, insertion, ...(deletion ? [deletion] : []));
}

function replaceInside(
  change: Transaction,
  from: number,
  to: number,
  fresh: Piece[],
  marks: Marks,
): number | null {
  let at = strike(change, from, to, marks);
  const { nodeBefore } = change.doc.resolve(at);
  // Text comes before the paragraph end that a suggestion adds or removes.
  if (nodeBefore && isEnd(nodeBefore)) at -= nodeBefore.nodeSize;
  const parent = change.doc.resolve(at).parent;
  if (fresh.length > 1 && !isParagraph(parent)) return null;
  for (const [index, { block, content }] of fresh.entries()) {
    if (index > 0) {
      const end = insertedEnd(fresh[index - 1]!, marks);
      change.insert(at, end);
      at += end.nodeSize;
      // The following text is unchanged, so that rejecting loses nothing.
      const tail = index === fresh.length - 1 && at < change.doc.resolve(at).end() ? parent : block;
      change.split(at, 1, [{ type: tail.type, attrs: tail.attrs }]);
      at += 2;
    }
    const nodes = insertedFrom(content, marks);
    if (!nodes.length) continue;
    change.insert(at, nodes);
    at += sizeOf(nodes);
  }
  return at;
}

/**
 * Marks a range as deleted, from its end to its start; own suggestions in it are removed. Returns the new end
 * of the range.
 */
function strike(change: Transaction, from: number, to: number, marks: Marks): number {
  const own = (mark: Mark | undefined) => mark?.attrs.personId === marks.deletion.attrs.personId;
  const $from = change.doc.resolve(from);
  const blocks: { start: number; node: Node }[] = [];
  if ($from.sameParent(change.doc.resolve(to))) blocks.push({ start: $from.start(), node: $from.parent });
  else
    change.doc.nodesBetween(from, to, (node, pos) => {
      if (node.isTextblock) blocks.push({ start: pos + 1, node });
      return !node.isTextblock;
    });
  const before = change.mapping.maps.length;
  for (const [index, { start, node }] of [...blocks.entries()].toReversed()) {
    const end = start + node.content.size;
    const isLast = index === blocks.length - 1;
    if (!isLast) strikeEnd(change, end, node, marks, own);
    node.forEach((child, offset) => {
      const left = Math.max(from, start + offset);
      const right = Math.min(to, start + offset + child.nodeSize);
      if (left >= right || isEnd(child) || deletionOf(child)) return;
      const map = change.mapping.slice(before);
      if (own(insertionOf(child))) change.delete(map.map(left, 1), map.map(right, -1));
      else if (child.isText) change.addMark(map.map(left, 1), map.map(right, -1), marks.deletion);
      else change.addNodeMark(map.map(left, 1), marks.deletion);
    });
  }
  return change.mapping.slice(before).map(to, -1);
}

/** Marks the end of a paragraph as deleted; `end` is the end of its content. */
function strikeEnd(
  change: Transaction,
  end: number,
  block: Node,
  { deletion }: Marks,
  own: (mark?: Mark) => boolean,
): void {
  const last = endOf(block);
  if (!last) {
    change.insert(end, endWith(change.doc.type.schema, deletion));
  } else if (own(insertionOf(last)) && change.doc.resolve(end + 1).nodeAfter?.sameMarkup(block)) {
    change.delete(end - last.nodeSize, end);
    change.join(end - last.nodeSize + 1);
  } else if (!deletionOf(last)) change.addNodeMark(end - last.nodeSize, deletion);
}

/** Replaces whole paragraphs. */
function replaceWhole(
  change: Transaction,
  from: number,
  to: number,
  old: Piece[],
  fresh: Piece[],
  marks: Marks,
): number | null {
  const $from = change.doc.resolve(from);
  const $to = change.doc.resolve(to);
  const previous = isParagraph($from.nodeBefore) ? $from.nodeBefore : null;
  const joinsNext = isParagraph($to.nodeAfter);
  const onlyOne = !old.length || !fresh.length;
  // Each paragraph that only one of the texts has must be joinable with an adjacent one.
  if (onlyOne && !joinsNext && !previous) return null;

  const last = old.at(-1)?.block;
  if (last && fresh.length && areOwn(previous, old, marks)) {
    const end = endOf(last);
    const blocks = newParagraphs(fresh, marks, end);
    change.replaceWith(from, to, blocks);
    return from + sizeOf(blocks) - 1 - (end ? 1 : 0);
  }
  const made = newParagraphs(
    fresh,
    marks,
    last ? endOf(last) : joinsNext ? endWith(schemaOf(change), marks.insertion) : null,
  );
  if (made.length) change.insert(to, made);
  const size = sizeOf(made);
  const endOfFresh = to + size - 1 - (made.length && endOf(made.at(-1)!) ? 1 : 0);

  const before = change.mapping.maps.length;
  if (last) {
    // Neither text has an end between the old paragraphs and the new ones.
    if (fresh.length) suggestEnd(change, to - 1, last, [marks.insertion, marks.deletion]);
    else if (joinsNext) suggestEnd(change, to - 1, last, [marks.deletion]);
    strike(change, from + 1, to - 1, marks);
  }
  if (onlyOne && !joinsNext && previous)
    suggestEnd(change, from - 1, previous, [last ? marks.deletion : marks.insertion]);
  const map = change.mapping.slice(before);
  return fresh.length ? map.map(endOfFresh, 1) : map.map(to - 1, -1);
}

/** Whether the author of a change suggested these paragraphs and the end before them. */
function areOwn(previous: Node | null, pieces: Piece[], { insertion }: Marks): boolean {
  const isOwn = (node: Node) =>
    insertionOf(node)?.attrs.personId === insertion.attrs.personId && !deletionOf(node);
  const end = previous && endOf(previous);
  return end !== null && isOwn(end) && pieces.every(({ block }) => block.children.every(isOwn));
}

const sizeOf = (nodes: Node[]) => nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
const schemaOf = (change: Transaction) => change.doc.type.schema;

/** The paragraphs with all their text inserted; the last one ends with `end`, if given. */
function newParagraphs(fresh: Piece[], marks: Marks, end: Node | null): Node[] {
  return fresh.map(({ block, content }, index) => {
    const own = index < fresh.length - 1 ? insertedEnd(fresh[index]!, marks) : end;
    return block.type.create(block.attrs, [...insertedFrom(content, marks), ...(own ? [own] : [])]);
  });
}

/** Marks the end of a paragraph at `at`, in addition to existing suggestions. */
function suggestEnd(change: Transaction, at: number, block: Node, marks: Mark[]): void {
  const end = endOf(block);
  if (!end) change.insert(at, endWith(schemaOf(change), ...marks));
  else for (const mark of marks) change.addNodeMark(at - end.nodeSize, mark);
}
