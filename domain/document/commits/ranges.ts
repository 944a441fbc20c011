import type { Fragment, Node } from 'prosemirror-model';
import { Mapping, type Mappable, type StepMap } from 'prosemirror-transform';

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

/** What steps inserted that they had not taken back before, in positions after all of them. */
export function insertedBy(mapping: Mapping): Range[] {
  let ranges: Range[] = [];
  mapping.maps.forEach((map, index) => {
    ranges = ranges.map(range => mapRange(range, map)).filter(({ from, to }) => from < to);
    if (mapping.getMirror(index) !== undefined) return;
    map.forEach((_, __, from, to) => from < to && ranges.push({ from, to }));
  });
  return ranges;
}

/** What steps deleted, in positions before all of them. */
export function deletedBy(maps: readonly StepMap[]): Range[] {
  const ranges: Range[] = [];
  maps.forEach((map, index) => {
    const back = new Mapping(maps.slice(0, index)).invert();
    map.forEach((from, to) => {
      const range = mapRange({ from, to }, back);
      if (range.from < range.to) ranges.push(range);
    });
  });
  return ranges;
}

/** Words, with a space for a picture or another thing in a line. */
export const wordsBetween = (text: Node | Fragment, { from, to }: Range): string =>
  text.textBetween(from, to, '', ' ');
