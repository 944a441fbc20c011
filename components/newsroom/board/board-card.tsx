'use client';
import LockIcon from 'lucide-react/icons/lock';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { Icon } from '@/components/ui/icon';
import { classNames } from '@/components/ui/class-names';
import type { BudgetRow } from '@/domain/api/budget-rows';
import type { BudgetEdition } from '../planning/view';
import { AgencyKillMark, PriorityMark, Unpublished } from '../planning/story-marks';
import { EditionLinks } from '../planning/edition-links';
import { useClock } from '@/components/ui/time/clock';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { Deadline } from '../planning/deadline';
import { Length } from '../planning/length';
import { Reporter } from '../planning/reporter';
import type { Drag } from '@/components/ui/drag/use-drag';
import { nameOf } from '../planning/budget-row';

interface BoardCardProps {
  row: BudgetRow;
  editions: BudgetEdition[];
  isFresh: boolean;
  drag: Drag<BudgetRow>;
  /** Whether it is on its way to another column. */
  isMoving: boolean;
  helpId: string;
}

/** A story on the board. Its link opens it by Enter and picks it up by Space; with a pointer, the whole card moves. */
export function BoardCard({ row, editions, isFresh, drag, isMoving, helpId }: BoardCardProps) {
  const words = useNewsroomWords();
  const { now } = useClock();
  const { slug, headline, about, deadline, embargoUntil, stage } = row;
  const isHeld = embargoUntil !== null && Date.parse(embargoUntil) > now;
  return (
    <article
      className={classNames(
        'card',
        isFresh && 'fresh',
        drag.isDragged(row) && (drag.dragged?.byKeys ? 'lifted' : 'ghost'),
        isMoving && 'moving',
      )}
      aria-busy={isMoving || undefined}
      {...drag.cardProps(row)}
    >
      <div className="card-slug">
        <span className="slug truncate" dir="auto">
          <PriorityMark row={row} />
          {slug || <span className="muted">{words.budget.newSlug}</span>}
        </span>
        {deadline && <Deadline at={deadline} stage={stage} />}
      </div>
      <ScreenLink
        className={classNames('card-headline', 'row-link', !headline && 'planned')}
        dir="auto"
        href={`/newsroom/stories/${row.id}`}
        draggable={false}
        aria-describedby={helpId}
        aria-keyshortcuts="Space"
        data-card={row.id}
        {...drag.keyProps(row)}
      >
        {headline || about || nameOf(row, words)}
      </ScreenLink>
      <div className="card-facts">
        <Reporter row={row} words={words} />
        <span className="push">
          <EditionLinks row={row} editions={editions} words={words} />
        </span>
      </div>
      {row.agencyKilled && (
        <div className="card-facts">
          <AgencyKillMark row={row} />
        </div>
      )}
      {row.unpublishedChanges > 0 && (
        <div className="card-facts">
          <Unpublished row={row} />
        </div>
      )}
      {row.expectedWords !== null && (
        <div className="card-facts">
          <Length row={row} words={words} />
        </div>
      )}
      {isHeld && (
        <div className="card-facts violet">
          <Icon of={LockIcon} small />
          {words.planning.embargoUntil} <Deadline at={embargoUntil} stage="published" />
        </div>
      )}
    </article>
  );
}
