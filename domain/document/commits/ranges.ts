import type { Fragment, Node } from 'prosemirror-model';
import type { Mappable, Mapping, StepMap } from 'prosemirror-transform';

/** A part of a document. */
export interface Range {
  from: number;
  to: number;
}

/** A range mapped to what is left of it. */
export const mapRange = ({ from, to }: Range, map: Mappable): Range => ({
  from: map.map(from, 1),
  to: map.map(to, -1),
});

/** What is left of a range without another. */
export const without = (range: Range, other: Range): Range[] =>
  [
    { from: range.from, to: Math.min(range.to, other.from) },
    { from: Math.max(range.from, other.to), to: range.to },
  ].filter(({ from, to }) => from < to);

/** What two ranges share. */
export const overlapOf = (one: Range, other: Range): Range[] =>
  [{ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }].filter(
    ({ from, to }) => from < to,
  );

/** What is left of a range without some others. */
export const withoutAll = (range: Range, others: readonly Range[]): Range[] =>
  others
    .filter(({ from, to }) => from < range.to && range.from < to)
    .reduce((parts, other) => parts.flatMap(part => without(part, other)), [range]);

/** What a map deletes. */
function deletedIn(map: StepMap): Range[] {
  const ranges: Range[] = [];
  map.forEach((from, to) => from < to && ranges.push({ from, to }));
  return ranges;
}

/** What a map takes out, and where the next one puts it in. */
interface Move {
  taken: Range;
  arrival: number;
}

/** What a map moves with the one after it; null when they move nothing. */
export function moveAt({ maps }: Mapping, index: number, mirror: number | undefined): Move | null {
  if (mirror !== index + 1) return null;
  const [taken] = deletedIn(maps[index]!);
  const [put] = deletedIn(maps[mirror]!.invert());
  // Otherwise something is taken back and made again at the same place.
  return taken && put && put.from !== taken.from ? { taken, arrival: put.from } : null;
}

/** Where the part of a range that is taken out arrives. */
export function takenAlong(range: Range, { taken, arrival }: Move): Range[] {
  const shift = arrival - taken.from;
  return overlapOf(range, taken).map(({ from, to }) => ({ from: from + shift, to: to + shift }));
}

/** The parts of a range of which something may be moved. @param maps of the move */
function partedBy(range: Range, move: Move, maps: readonly StepMap[]): Range[] {
  const { taken, arrival } = move;
  const arrived = { from: arrival, to: arrival + taken.to - taken.from };
  const rest = without(range, taken).flatMap(part => without(maps.reduce(mapRange, part), arrived));
  return [...rest, ...takenAlong(range, move)];
}

/** What a map takes out that its mirror puts in again, and where. */
function returningIn({ maps }: Mapping, index: number, mirror: number): Move[] {
  const returned = deletedIn(maps[mirror]!.invert());
  return deletedIn(maps[index]!).flatMap((taken, at) => {
    const put = returned[at];
    return put && put.to - put.from === taken.to - taken.from ? [{ taken, arrival: put.from }] : [];
  });
}

/** Ranges after all maps of a mapping: the parts of one that are moved, or taken back and made again, go along. */
export function followed(ranges: readonly Range[], mapping: Mapping): Range[] {
  let now = [...ranges];
  /** What is put in again, by the index of the map after that. */
  const returned = new Map<number, Range[]>();
  for (let index = mapping.from; index < mapping.to; index++) {
    now.push(...(returned.get(index) ?? []));
    const map = mapping.maps[index]!;
    const mirror = mapping.getMirror(index);
    const move = moveAt(mapping, index, mirror);
    if (move) {
      index++;
      now = now.flatMap(range => partedBy(range, move, [map, mapping.maps[index]!]));
    } else {
      if (now.length && mirror !== undefined && mirror > index && mirror < mapping.to)
        for (const returning of returningIn(mapping, index, mirror)) {
          const back = now.flatMap(range => takenAlong(range, returning));
          if (back.length) returned.set(mirror + 1, [...(returned.get(mirror + 1) ?? []), ...back]);
          now = now.flatMap(range => without(range, returning.taken));
        }
      now = now.map(range => mapRange(range, map));
    }
    now = now.filter(({ from, to }) => from < to);
  }
  return [...now, ...(returned.get(mapping.to) ?? [])];
}

/** What steps inserted that they had not taken back before, in positions after all of them. */
export function insertedBy(mapping: Mapping): Range[] {
  return mapping.maps.flatMap((map, index) => {
    if (mapping.getMirror(index) !== undefined) return [];
    return followed(deletedIn(map.invert()), mapping.slice(index + 1));
  });
}

/** What steps deleted, and did not move, in positions before all of them. */
export const deletedBy = (mapping: Mapping): Range[] => insertedBy(mapping.invert());

/** Words, with a space for a picture or another thing in a line. */
export const wordsBetween = (text: Node | Fragment, { from, to }: Range): string =>
  text.textBetween(from, to, '', ' ');

/** A letter for a picture or another thing in a line. */
export const LEAF = '\ufffc';

/** What a range has of a text block. */
export interface TextInBlock {
  /** Where it is. */
  at: number;
  text: string;
  /** The text of the block. */
  block: Range;
}

/** The texts of a range, of each text block one; a picture or another thing in a line is a letter. */
export function textsIn(doc: Node, { from, to }: Range): TextInBlock[] {
  const texts: TextInBlock[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const block = { from: pos + 1, to: pos + 1 + node.content.size };
    const at = Math.max(from, block.from);
    texts.push({
      at,
      text: node.textBetween(at - block.from, Math.min(to, block.to) - block.from, '', LEAF),
      block,
    });
    return false;
  });
  return texts;
}
