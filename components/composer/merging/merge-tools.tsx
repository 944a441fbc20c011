'use client';
import { Button } from '@/components/ui/button';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { groupOf, type Piece, type PieceGroup } from './pieces';

interface MergeToolsProps {
  pieces: Piece[];
  /** The group that is shown; null for all. */
  shown: PieceGroup | null;
  /** Whether the last choice was for several pieces. */
  mayUndo: boolean;
  onShow(group: PieceGroup | null): void;
  onAll(side: 'mine' | 'theirs'): void;
  onUndo(): void;
}

const ORDER: PieceGroup[] = ['fields', 'words', 'cells', 'items', 'pictures', 'places'];

/** Shows the pieces of one group, and chooses one side for all that are open. */
export function MergeTools({ pieces, shown, mayUndo, onShow, onAll, onUndo }: MergeToolsProps) {
  const { conflict } = useComposerWords();
  const groups = ORDER.map(group => ({
    group,
    count: pieces.filter(piece => groupOf(piece) === group).length,
  })).filter(({ count }) => count > 0);
  const open = pieces.filter(({ chosen }) => chosen === null).length;
  const chip = (group: PieceGroup | null, label: string, count: number) => (
    <button
      type="button"
      className={shown === group ? 'chip is-on' : 'chip'}
      aria-pressed={shown === group}
      key={label}
      onClick={() => onShow(group)}
    >
      {label} <b>{count}</b>
    </button>
  );
  return (
    <div className="merge-tools" role="toolbar" aria-label={conflict.tools}>
      {groups.length > 1 && (
        <div className="merge-groups">
          {chip(null, conflict.groups.all, pieces.length)}
          {groups.map(({ group, count }) => chip(group, conflict.groups[group], count))}
        </div>
      )}
      <span className="push" />
      {mayUndo && (
        <Button tiny onClick={onUndo}>
          {conflict.undoAll}
        </Button>
      )}
      {open > 1 && (
        <>
          <span className="muted nowrap">{conflict.others(open)}</span>
          <Button tiny variant="line" onClick={() => onAll('mine')}>
            {conflict.allMine}
          </Button>
          <Button tiny variant="line" onClick={() => onAll('theirs')}>
            {conflict.allTheirs}
          </Button>
        </>
      )}
    </div>
  );
}
