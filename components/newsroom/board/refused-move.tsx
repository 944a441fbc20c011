'use client';
import CircleXIcon from 'lucide-react/icons/circle-x';
import XIcon from 'lucide-react/icons/x';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { BudgetRow } from '@/domain/api/budget-rows';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { nameOf } from '../planning/budget-row';
import type { RefusedMove } from './use-moves';

/** Why a story stayed where it is, under its card. */
export function RefusedMoveCard({
  row,
  refused,
  onClose,
}: {
  row: BudgetRow;
  refused: RefusedMove;
  onClose(): void;
}) {
  const words = useNewsroomWords();
  return (
    <div className="reasons" role="alert">
      <h2>
        <Icon of={CircleXIcon} small />
        {words.planning.refused(nameOf(row, words), words.stages[refused.to])}
      </h2>
      <ul>
        {refused.reasons.map(reason => (
          <li key={reason}>
            <Icon of={XIcon} small />
            <span>{reason}</span>
          </li>
        ))}
      </ul>
      <div className="row">
        <ScreenLink className="button line tiny" href={`/newsroom/stories/${row.id}`}>
          {words.planning.openStory}
        </ScreenLink>
        <Button tiny onClick={onClose}>
          {words.planning.dismiss}
        </Button>
      </div>
    </div>
  );
}
