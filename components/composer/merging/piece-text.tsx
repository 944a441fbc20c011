import type { BodyNode } from '@/domain/document/body';
import { blockWords } from '@/domain/history/words';
import type { Passage } from '@/domain/history/merging/text';
import { classNames } from '@/components/ui/class-names';
import { markOf, PieceNumber } from './piece-number';
import type { Piece } from './pieces';

interface PieceTextProps {
  passages: Passage[];
  pieces: Piece[];
  side: 'mine' | 'theirs';
}

/** A start of a block within the text is a new line. */
const wordsOf = (nodes: BodyNode[], isFirst: boolean) =>
  nodes.map((node, at) => (isStart(node) ? (isFirst && at === 0 ? '' : '\n') : blockWords(node))).join('');

const isStart = ({ type, text }: BodyNode) =>
  text === undefined && (type === 'paragraph' || type === 'heading' || type === 'pullQuote');

/** A text that is merged by words: what this side changed is marked, and what is to be chosen numbered. */
export function PieceText({ passages, pieces, side }: PieceTextProps) {
  return passages.map((passage, index) => {
    const words = wordsOf(passage[side], index === 0);
    const piece = pieces.find(({ conflict }) => conflict !== null && conflict === passage.conflict);
    if (piece)
      return (
        <span className={classNames('piece-words', markOf(piece, side))} key={index}>
          <PieceNumber piece={piece} />
          {words && <ins>{words}</ins>}
        </span>
      );
    return passage.changed === side && words ? (
      <ins key={index}>{words}</ins>
    ) : (
      <span key={index}>{words}</span>
    );
  });
}
