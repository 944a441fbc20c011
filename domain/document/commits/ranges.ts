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

/** What is left of a range without some others. */
export const withoutAll = (range: Range, others: readonly Range[]): Range[] =>
  others.reduce((parts, other) => parts.flatMap(part => without(part, other)), [range]);

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

/** The parts of a range of which something may be moved. @param maps of the move */
function partedBy(range: Range, { taken, arrival }: Move, maps: readonly StepMap[]): Range[] {
  const parts = without(range, taken);
  const inside = { from: Math.max(range.from, taken.from), to: Math.min(range.to, taken.to) };
  const shift = arrival - taken.from;
  const arrived = { from: arrival, to: taken.to + shift };
  return [
    ...parts.flatMap(part => without(maps.reduce(mapRange, part), arrived)),
    ...(inside.from < inside.to ? [{ from: inside.from + shift, to: inside.to + shift }] : []),
  ];
}

/** Ranges after all maps of a mapping: the parts of one that are moved go along. */
export function followed(ranges: readonly Range[], mapping: Mapping): Range[] {
  let now = [...ranges];
  for (let index = mapping.from; index < mapping.to; index++) {
    const map = mapping.maps[index]!;
    const move = moveAt(mapping, index, mapping.getMirror(index));
    now = move
      ? now.flatMap(range => partedBy(range, move, [map, mapping.maps[index + 1]!]))
      : now.map(range => mapRange(range, map));
    now = now.filter(({ from, to }) => from < to);
    if (move) index++;
  }
  return now;
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

const LEAF = '\ufffc';

/** The texts of a range, of each text block one, with their positions; a picture or another thing in a line is a letter. */
export function textsIn(doc: Node, { from, to }: Range): { at: number; text: string }[] {
  const texts: { at: number; text: string }[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const start = Math.max(from, pos + 1);
    texts.push({
      at: start,
      text: doc.textBetween(start, Math.min(to, pos + 1 + node.content.size), '', LEAF),
    });
    return false;
  });
  return texts;
}
