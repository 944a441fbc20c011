'use client';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { StageMark } from '@/components/ui/stage-mark';
import type { Stage } from '@/domain/story/workflow';
import { useNewsroomWords } from '../words/use-newsroom-words';

interface BoardColumnProps {
  stage: Stage;
  count: number;
  isMore: boolean;
  /** What a story that is picked up can do here; null while none is, and in its own column. */
  fits: 'allowed' | 'not-allowed' | null;
  isOver: boolean;
  children: ReactNode;
}

/** The stories of a stage. */
export function BoardColumn({ stage, count, isMore, fits, isOver, children }: BoardColumnProps) {
  const words = useNewsroomWords();
  const name = words.stages[stage];
  return (
    <section
      className={classNames(
        'board-column',
        fits,
        isOver && 'over',
        isOver && fits === 'not-allowed' && 'refused',
      )}
      aria-label={name}
      data-place={stage}
    >
      <header>
        <StageMark stage={stage} word={name} />
        <span className="count">{isMore ? words.planning.more(count) : count}</span>
      </header>
      {count ? <ul>{children}</ul> : <p className="soft none-here">{words.planning.emptyColumn}</p>}
      {isMore && <p className="soft none-here">{words.planning.moreBelow}</p>}
    </section>
  );
}
