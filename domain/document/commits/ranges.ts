import type { Fragment, Node } from 'prosemirror-model';
import type { Mappable, Mapping, StepMap } from 'prosemirror-transform';

/** A part of a document. */
export interface Range {
  from: number;
  to: number;
}

/** Maps a range to what remains of it. */
export const mapRange = ({ from, to }: Range, map: Mappable): Range => ({
  from: map.map(from, 1),
  to: map.map(to, -1),
});

/** The parts of a range that are outside another. */
export const subtract = (range: Range, other: Range): Range[] =>
  [
    { from: range.from, to: Math.min(range.to, other.from) },
    { from: Math.max(range.from, other.to), to: range.to },
  ].filter(({ from, to }) => from < to);

/** The intersection of two ranges; empty when they do not overlap. */
export const intersect = (one: Range, other: Range): Range[] =>
  [{ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }].filter(
    ({ from, to }) => from < to,
  );

/** The parts of a range that are outside all others. */
export const subtractAll = (range: Range, others: readonly Range[]): Range[] =>
  others
    .filter(({ from, to }) => from < range.to && range.from < to)
    .reduce((parts, other) => parts.flatMap(part => subtract(part, other)), [range]);

/** Ranges as one where each touches or overlaps the one before it. */
export function joinRanges(ranges: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const { from, to } of ranges) {
    const last = all.at(-1);
    if (last && last.from <= from && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}

/** The ranges a map deletes. */
function deletedIn(map: StepMap): Range[] {
  const ranges: Range[] = [];
  map.forEach((from, to) => from < to && ranges.push({ from, to }));
  return ranges;
}

/** A range that one map removes and the next one inserts elsewhere. */
interface Move {
  taken: Range;
  arrival: number;
}

/** The move that a map makes together with the next one; null when it is no move. */
export function moveAt({ maps }: Mapping, index: number, mirror: number | undefined): Move | null {
  if (mirror !== index + 1) return null;
  const [taken] = deletedIn(maps[index]!);
  const [put] = deletedIn(maps[mirror]!.invert());
  // At the same place it is an undo followed by a redo.
  return taken && put && put.from !== taken.from ? { taken, arrival: put.from } : null;
}

/** The part of a range that a move takes along, at its destination. */
export function movedPart(range: Range, { taken, arrival }: Move): Range[] {
  const shift = arrival - taken.from;
  return intersect(range, taken).map(({ from, to }) => ({ from: from + shift, to: to + shift }));
}

/** A range after a move, which may split it. @param maps the two maps of the move */
function splitByMove(range: Range, move: Move, maps: readonly StepMap[]): Range[] {
  const { taken, arrival } = move;
  const arrived = { from: arrival, to: arrival + taken.to - taken.from };
  const rest = subtract(range, taken).flatMap(part => subtract(maps.reduce(mapRange, part), arrived));
  return [...rest, ...movedPart(range, move)];
}

/** The ranges that a map deletes and its mirror restores, with the place where. */
function reinsertedBy({ maps }: Mapping, index: number, mirror: number): Move[] {
  const returned = deletedIn(maps[mirror]!.invert());
  return deletedIn(maps[index]!).flatMap((taken, at) => {
    const put = returned[at];
    return put && put.to - put.from === taken.to - taken.from ? [{ taken, arrival: put.from }] : [];
  });
}

/** Maps ranges through a mapping. Parts that are moved, or undone and redone, are followed to their new place. */
export function mapRanges(ranges: readonly Range[], mapping: Mapping): Range[] {
  let now = [...ranges];
  /** Restored ranges, by the index of the map after the one that restores them. */
  const returned = new Map<number, Range[]>();
  for (let index = mapping.from; index < mapping.to; index++) {
    now.push(...(returned.get(index) ?? []));
    const map = mapping.maps[index]!;
    const mirror = mapping.getMirror(index);
    const move = moveAt(mapping, index, mirror);
    if (move) {
      index++;
      now = now.flatMap(range => splitByMove(range, move, [map, mapping.maps[index]!]));
    } else {
      if (now.length && mirror !== undefined && mirror > index && mirror < mapping.to)
        for (const returning of reinsertedBy(mapping, index, mirror)) {
          const back = now.flatMap(range => movedPart(range, returning));
          if (back.length) returned.set(mirror + 1, [...(returned.get(mirror + 1) ?? []), ...back]);
          now = now.flatMap(range => subtract(range, returning.taken));
        }
      now = now.map(range => mapRange(range, map));
    }
    now = now.filter(({ from, to }) => from < to);
  }
  return [...now, ...(returned.get(mapping.to) ?? [])];
}

/** The ranges that steps inserted, except those that only redo something, in positions after all steps. */
export function insertedBy(mapping: Mapping): Range[] {
  return mapping.maps.flatMap((map, index) => {
    if (mapping.getMirror(index) !== undefined) return [];
    return mapRanges(deletedIn(map.invert()), mapping.slice(index + 1));
  });
}

/** The ranges that steps deleted and did not move, in positions before all steps. */
export const deletedBy = (mapping: Mapping): Range[] => insertedBy(mapping.invert());

/** The text of a range, with a space for a picture or another inline leaf. */
export const wordsBetween = (text: Node | Fragment, { from, to }: Range): string =>
  text.textBetween(from, to, '', ' ');

/** Represents a picture or another inline leaf in a text. */
export const LEAF_LETTER = '\ufffc';

/** The part of a text block that a range covers. */
export interface TextInBlock {
  /** Its position in the document. */
  at: number;
  text: string;
  /** The content of the whole block. */
  block: Range;
}

/** The texts of a range, one per text block; an inline leaf counts as one letter. */
export function textsIn(doc: Node, { from, to }: Range): TextInBlock[] {
  const texts: TextInBlock[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const block = { from: pos + 1, to: pos + 1 + node.content.size };
    const at = Math.max(from, block.from);
    texts.push({
      at,
      text: node.textBetween(at - block.from, Math.min(to, block.to) - block.from, '', LEAF_LETTER),
      block,
    });
    return false;
  });
  return texts;
}
