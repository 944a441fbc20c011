import { contentFingerprint } from '@/domain/document/block-id';
import type { BodyNode } from '@/domain/document/body';
import type { MergedPart } from '@/domain/history/merging/nodes';
import type { PieceKind, MergeConflict, Side } from '@/domain/history/merging/conflicts';
import { differencesIn, type Comparison, type FieldDifference } from './merge';

/** One choice of a merge, with its number on the screen. */
export interface Piece {
  id: string;
  number: number;
  kind: PieceKind;
  chosen: Side | null;
  joins: boolean;
  conflict: MergeConflict | null;
}

/** A group of pieces that can be shown by themselves. */
export type PieceGroup = 'words' | 'cells' | 'items' | 'pictures' | 'fields' | 'places';

const GROUPS: Record<PieceKind, PieceGroup> = {
  words: 'words',
  block: 'words',
  cell: 'cells',
  row: 'cells',
  column: 'cells',
  item: 'items',
  picture: 'pictures',
  field: 'fields',
  place: 'places',
};

export const groupOf = ({ kind }: Piece): PieceGroup => GROUPS[kind];

/** A stretch of the text: blocks that need no choice, or one with pieces to choose. */
export type MergeRow =
  | { open: false; parts: MergedPart[]; same: number; merged: number; first: number }
  | { open: true; part: MergedPart; pieces: Piece[]; first: number };

/** The choices and the text of a merge in page order. */
export interface MergePage {
  fields: { difference: FieldDifference; piece: Piece }[];
  rows: MergeRow[];
  pieces: Piece[];
}

/** @param choices by the id of a difference */
export function mergePage(comparison: Comparison, choices: Record<string, Side>): MergePage {
  const { fields, body } = comparison;
  const numbers = new Map(differencesIn(comparison).map(({ id }, at) => [id, at + 1]));
  const pieceOf = (id: string, kind: PieceKind, joins: boolean, conflict: MergeConflict | null): Piece => ({
    ...{ id, kind, joins, conflict },
    number: numbers.get(id)!,
    chosen: choices[id] ?? null,
  });
  const ofFields = fields.map(difference => ({
    difference,
    piece: pieceOf(difference.id, 'field', difference.joins, null),
  }));
  const known = new Map(
    [...body.conflicts].map(([id, conflict]) => [
      conflict,
      pieceOf(id, conflict.kind, conflict.joins, conflict),
    ]),
  );
  return {
    fields: ofFields,
    rows: rowsOf(body.parts, known),
    pieces: [...ofFields.map(({ piece }) => piece), ...known.values()],
  };
}

function rowsOf(parts: MergedPart[], known: Map<MergeConflict, Piece>): MergeRow[] {
  const rows: MergeRow[] = [];
  let next = 1;
  for (const part of parts) {
    // Its blocks are on neither side, or chosen with an earlier part.
    if (!part.mine.length && !part.theirs.length && !part.conflicts.length) continue;
    const first = next;
    next += Math.max(part.mine.length, part.theirs.length);
    const pieces = part.conflicts.map(conflict => known.get(conflict)!);
    const last = rows.at(-1);
    if (pieces.length) rows.push({ open: true, part, pieces, first });
    else {
      const isSame = isUnchanged(part);
      const [same, merged] = isSame ? [part.mine.length, 0] : [0, 1];
      if (last?.open === false) {
        last.parts.push(part);
        last.same += same;
        last.merged += merged;
      } else rows.push({ open: false, parts: [part], same, merged, first });
    }
  }
  return rows;
}

const isUnchanged = ({ mine, theirs }: MergedPart) =>
  mine.length === theirs.length &&
  mine.every((block, at) => contentFingerprint(block) === contentFingerprint(theirs[at]!));

/** The pieces in each node of one side. */
export function piecesWithin(pieces: Piece[], side: 'mine' | 'theirs'): Map<BodyNode, Piece[]> {
  const found = new Map<BodyNode, Piece[]>();
  for (const piece of pieces)
    for (const node of piece.conflict?.within[side] ?? [])
      found.set(node, [...(found.get(node) ?? []), piece]);
  return found;
}
