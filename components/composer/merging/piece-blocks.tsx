'use client';
import type { ReactNode } from 'react';
import type { BodyNode } from '@/domain/document/body';
import { blockWords } from '@/domain/history/words';
import { pictureAddress } from '@/domain/media/media';
import { classNames } from '@/components/ui/class-names';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { blockLabel } from './conflict-words';
import { attributeLabel } from './piece-label';
import { markOf, PieceNumber } from './piece-number';
import type { Piece } from './pieces';

interface PieceBlocksProps {
  blocks: BodyNode[];
  /** The pieces in each node. */
  within: Map<BodyNode, Piece[]>;
  side: 'mine' | 'theirs';
}

const textOf = (attrs: BodyNode['attrs'], name: string) =>
  typeof attrs?.[name] === 'string' ? attrs[name] : '';

/** Blocks as they look on the page, with the numbers of what is to be chosen in them. */
export function PieceBlocks({ blocks, within, side }: PieceBlocksProps) {
  const words = useComposerWords();
  /** Pieces of the node itself; those of its fields are shown with the fields. */
  const own = (node: BodyNode) => (within.get(node) ?? []).filter(({ kind }) => kind !== 'field');
  const classOf = (node: BodyNode, name?: string) => {
    const [piece] = own(node);
    return classNames(name, piece && markOf(piece, side));
  };
  const numbers = (node: BodyNode) => own(node).map(piece => <PieceNumber piece={piece} key={piece.id} />);
  const children = ({ content = [] }: BodyNode) => content.map(render);

  const field = (node: BodyNode, piece: Piece) => (
    <div className={markOf(piece, side)} key={piece.id}>
      <dt>
        <PieceNumber piece={piece} />
        {attributeLabel(piece.conflict?.field ?? '', words)}
      </dt>
      <dd>{textOf(node.attrs, piece.conflict?.field ?? '') || words.conflict.empty}</dd>
    </div>
  );
  const fields = (node: BodyNode) => {
    const found = (within.get(node) ?? []).filter(({ kind }) => kind === 'field');
    return found.length > 0 && <dl className="piece-fields">{found.map(piece => field(node, piece))}</dl>;
  };
  const image = ({ attrs }: BodyNode) =>
    typeof attrs?.media === 'string' && <img src={pictureAddress(attrs.media, 320, 'jpg')} alt="" />;

  function render(node: BodyNode, index: number): ReactNode {
    const { type, attrs } = node;
    switch (type) {
      case 'bulletList':
      case 'orderedList': {
        const List = type === 'bulletList' ? 'ul' : 'ol';
        return <List key={index}>{children(node)}</List>;
      }
      case 'listItem':
        return (
          <li className={classOf(node)} key={index}>
            {numbers(node)}
            {children(node)}
          </li>
        );
      case 'table':
        return (
          <div className="piece-table" key={index}>
            <table>
              {textOf(attrs, 'caption') && <caption>{textOf(attrs, 'caption')}</caption>}
              <tbody>{children(node)}</tbody>
            </table>
            {fields(node)}
          </div>
        );
      case 'tableRow':
        return (
          <tr className={classOf(node)} key={index}>
            {children(node)}
          </tr>
        );
      case 'tableCell':
      case 'tableHeader': {
        const Cell = type === 'tableCell' ? 'td' : 'th';
        return (
          <Cell
            className={classOf(node)}
            colSpan={Number(attrs?.colspan ?? 1)}
            rowSpan={Number(attrs?.rowspan ?? 1)}
            key={index}
          >
            {numbers(node)}
            {children(node)}
          </Cell>
        );
      }
      case 'gallery':
        return (
          <div className="piece-gallery" key={index}>
            {children(node)}
            {fields(node)}
          </div>
        );
      case 'picture':
      case 'galleryPicture':
        return (
          <figure className={classOf(node, 'piece-picture')} key={index}>
            {numbers(node)}
            {image(node)}
            {fields(node) || <figcaption>{textOf(attrs, 'caption')}</figcaption>}
          </figure>
        );
      case 'paragraph':
      case 'heading':
      case 'pullQuote':
      case 'bilingualText':
        return (
          <p className={classOf(node, type === 'heading' ? 'piece-heading' : undefined)} key={index}>
            {numbers(node)}
            {blockWords(node)}
            {fields(node)}
          </p>
        );
      case 'quotation':
      case 'factBox':
      case 'bilingualPair':
        return (
          <blockquote className={classOf(node)} key={index}>
            {numbers(node)}
            {textOf(attrs, 'title') && <b>{textOf(attrs, 'title')}</b>}
            {children(node)}
            {fields(node)}
          </blockquote>
        );
      default:
        return (
          <div className={classOf(node, 'piece-object')} key={index}>
            {numbers(node)}
            <b>{blockLabel(node, words)}</b>
            <span>{blockWords(node)}</span>
            {fields(node)}
          </div>
        );
    }
  }
  return blocks.map(render);
}
