'use client';
import MoveIcon from 'lucide-react/icons/arrow-up-down';
import ImageIcon from 'lucide-react/icons/image';
import ImagesIcon from 'lucide-react/icons/images';
import ListIcon from 'lucide-react/icons/list';
import TableIcon from 'lucide-react/icons/table';
import type { BodyNode } from '@/domain/document/body';
import { blockWords } from '@/domain/history/words';
import type { Side } from '@/domain/history/merging/conflicts';
import { isText } from '@/domain/history/merging/tokens';
import { directionOf } from '@/domain/language/direction';
import { classNames } from '@/components/ui/class-names';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { useLanguage } from '@/components/ui/words/words-provider';
import { blockLabel } from './conflict-words';
import { PieceBlocks } from './piece-blocks';
import { PieceChoice } from './piece-choice';
import { pieceLabel } from './piece-label';
import { markOf } from './piece-number';
import { PieceText } from './piece-text';
import { piecesWithin, type MergeRow } from './pieces';

interface BlockRowProps {
  row: Extract<MergeRow, { open: true }>;
  /** The blocks of both texts, to say where a moved one is. */
  texts: Record<'mine' | 'theirs', BodyNode[]>;
  lang: string;
  /** The id of the piece that keys choose. */
  keysFor: string | null;
  onChoose(ids: string[], side: Side | null): void;
}

const ICONS: Partial<Record<string, typeof TableIcon>> = {
  table: TableIcon,
  bulletList: ListIcon,
  orderedList: ListIcon,
  gallery: ImagesIcon,
  picture: ImageIcon,
};

const SHOWN_WORDS = 40;

/** A part of the body that both sides changed, as it looks on each side, with its choices. */
export function BlockRow({ row, texts, lang, keysFor, onChoose }: BlockRowProps) {
  const { part, pieces, first } = row;
  const words = useComposerWords();
  const interfaceLang = useLanguage();
  const { conflict } = words;
  const block = (part.mine[0] ?? part.theirs[0] ?? part.base[0])!;
  const label = isText(block) ? conflict.block(first) : (blockLabel(block, words) ?? conflict.block(first));
  const isMoved = pieces.some(({ kind }) => kind === 'place');
  const icon = isMoved ? MoveIcon : ICONS[block.type];
  const isPlain = [...part.base, ...part.mine, ...part.theirs].every(isText);
  const dir = directionOf(lang);

  const placeOf = (which: 'mine' | 'theirs') => {
    const before = texts[which][texts[which].indexOf(part[which][0]!) - 1];
    if (!before) return conflict.atStart;
    const text = (!isText(before) && blockLabel(before, words)) || blockWords(before).replace(/\s+/g, ' ');
    return conflict.after(text.length > SHOWN_WORDS ? `${text.slice(0, SHOWN_WORDS)}…` : text);
  };
  const side = (which: 'mine' | 'theirs') => {
    const [only] = pieces;
    const isWhole = pieces.length === 1 && only!.kind !== 'field';
    return (
      <div
        className={classNames('conflict-text', isWhole && isPlain && markOf(only!, which))}
        data-side={conflict[which]}
        lang={lang}
        dir={dir}
      >
        {isMoved && (
          <p className="moved" lang={interfaceLang} dir={directionOf(interfaceLang)}>
            {placeOf(which)}
          </p>
        )}
        {!part[which].length && <em className="muted">{conflict.absent}</em>}
        {part.passages && part[which].length > 0 ? (
          <p className={classNames('piece-passages', part[which][0]!.type === 'heading' && 'piece-heading')}>
            <PieceText passages={part.passages} pieces={pieces} side={which} />
          </p>
        ) : (
          <PieceBlocks blocks={part[which]} within={piecesWithin(pieces, which)} side={which} />
        )}
      </div>
    );
  };
  const all = (which: Side) => () =>
    onChoose(
      pieces.filter(({ chosen }) => chosen === null).map(({ id }) => id),
      which,
    );

  return (
    <div className="difference" role="group" aria-label={label}>
      <div className="block-number" title={label} aria-hidden>
        <span className="desk-only">{icon ? <Icon of={icon} small /> : first}</span>
        <span className="phone-only">{label}</span>
      </div>
      {isPlain ? (
        part.base.length > 0 && (
          <p className="before" lang={lang} dir={dir}>
            <span className="label" lang={interfaceLang}>
              {conflict.before}
            </span>{' '}
            {part.base.map(blockWords).join('\n')}
          </p>
        )
      ) : (
        <details className="before">
          <summary className="label">{conflict.before}</summary>
          <div className="conflict-before" lang={lang} dir={dir}>
            {part.base.length ? (
              <PieceBlocks blocks={part.base} within={new Map()} side="mine" />
            ) : (
              <em className="muted">{conflict.absent}</em>
            )}
          </div>
        </details>
      )}
      {side('mine')}
      {side('theirs')}
      <div className="pick">
        {pieces.map(piece => (
          <PieceChoice
            key={piece.id}
            piece={piece}
            label={pieceLabel(piece, part, words)}
            hasKeys={keysFor === piece.id}
            onChoose={choice => onChoose([piece.id], choice)}
          />
        ))}
        {pieces.length > 1 && pieces.some(({ chosen }) => chosen === null) && (
          <div className="button-row">
            <Button tiny onClick={all('mine')}>
              {conflict.allMine}
            </Button>
            <Button tiny onClick={all('theirs')}>
              {conflict.allTheirs}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
