import type { BodyNode } from '@/domain/document/body';
import type { MergedPart } from '@/domain/history/merging/nodes';
import type { ComposerWords } from '@/components/composer/words/en';
import type { Piece } from './pieces';

/** The label of an attribute of a block, such as a caption. */
export function attributeLabel(name: string, { fields, conflict }: ComposerWords): string {
  const [, second] = /^second(.+)$/.exec(name) ?? [];
  const first = second ? second.charAt(0).toLowerCase() + second.slice(1) : name;
  if (first === 'caption' || first === 'credit' || first === 'alt') return fields[first];
  return first === 'type' || first === 'level' ? conflict.pieces.style : conflict.pieces.detail;
}

/** The number of a node among its siblings, and that of its parent; null when it is not there. */
function placeIn(blocks: BodyNode[], node: BodyNode): { at: number; above: number } | null {
  for (const [above, block] of blocks.entries()) {
    const at = block.content?.indexOf(node) ?? -1;
    if (at >= 0) return { at: at + 1, above: above + 1 };
    const deeper = placeIn(block.content ?? [], node);
    if (deeper) return deeper;
  }
  return null;
}

/** The label of a piece next to its choice. */
export function pieceLabel({ kind, conflict }: Piece, part: MergedPart, words: ComposerWords): string {
  const { pieces } = words.conflict;
  if (kind === 'field' || (kind === 'picture' && conflict?.field))
    return attributeLabel(conflict?.field ?? '', words);
  const side = conflict?.within.mine.length ? 'mine' : 'theirs';
  const node = conflict?.within[side][0];
  const place = node ? placeIn(part[side], node) : null;
  switch (kind) {
    case 'cell':
      return pieces.cell(place?.above ?? 1, place?.at ?? 1);
    case 'row':
      return pieces.row(place?.at ?? 1);
    case 'item':
      // The paragraph of an item is the piece.
      return pieces.item((node?.type === 'listItem' ? place?.at : place?.above) ?? 1);
    case 'picture':
      return pieces.picture(place?.at ?? 1);
    case 'column':
      return pieces.column;
    case 'place':
      return pieces.place;
    case 'block':
      return pieces.block;
    default:
      return pieces.words;
  }
}
