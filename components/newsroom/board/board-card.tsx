'use client';
import LockIcon from 'lucide-react/icons/lock';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { classNames } from '@/components/ui/class-names';
import type { BudgetRow } from '@/domain/api/budget-rows';
import type { BudgetEdition } from '../budget/view';
import { EditionLinks } from '../budget/edition-links';
import { useClock } from '../words/clock';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { Deadline } from '../planning/deadline';
import { Reporter } from '../planning/reporter';
import { nameOf } from './name-of';
import type { BoardDrag } from './use-board-drag';

interface BoardCardProps {
  row: BudgetRow;
  editions: BudgetEdition[];
  isFresh: boolean;
  drag: BoardDrag;
  helpId: string;
}

/** A story on the board. Its link opens it by Enter and picks it up by Space; with a pointer, the whole card moves. */
export function BoardCard({ row, editions, isFresh, drag, helpId }: BoardCardProps) {
  const words = useNewsroomWords();
  const { now } = useClock();
  const { slug, headline, about, deadline, embargoUntil, stage } = row;
  const isLifted = drag.lifted?.id === row.id;
  const isHeld = embargoUntil !== null && Date.parse(embargoUntil) > now;
  return (
    <article
      className={classNames(
        'card',
        isFresh && 'fresh',
        isLifted && (drag.lifted?.byKeys ? 'lifted' : 'ghost'),
        drag.movingId === row.id && 'moving',
      )}
      aria-busy={drag.movingId === row.id || undefined}
      {...drag.cardProps(row)}
    >
      <div className="t">
        <span className="slug cut" dir="auto">
          {slug || <span className="dim">{words.budget.newSlug}</span>}
        </span>
        {deadline && <Deadline at={deadline} stage={stage} />}
      </div>
      <Link
        className={classNames('h', 'row-link', !headline && 'planned')}
        dir="auto"
        href={`/newsroom/stories/${row.id}`}
        prefetch={false}
        draggable={false}
        aria-describedby={helpId}
        aria-keyshortcuts="Space"
        data-card={row.id}
        {...drag.linkProps(row)}
      >
        {headline || about || nameOf(row, words)}
      </Link>
      <div className="f">
        <Reporter row={row} words={words} />
        <span className="push">
          <EditionLinks row={row} editions={editions} words={words} />
        </span>
      </div>
      {isHeld && (
        <div className="f violet">
          <Icon of={LockIcon} small />
          {words.planning.embargoUntil} <Deadline at={embargoUntil} stage="published" />
        </div>
      )}
    </article>
  );
}
