import UserPlusIcon from 'lucide-react/icons/user-plus';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { isUnassigned } from '@/domain/planning/deadline';
import type { BudgetRow } from '@/domain/api/budget-rows';
import type { NewsroomWords } from '@/components/newsroom/words/words';

interface ReporterProps {
  row: Pick<BudgetRow, 'reporter' | 'stage'>;
  words: NewsroomWords;
}

/** The writer of a story; a planned story without one is highlighted. */
export function Reporter({ row, words }: ReporterProps) {
  const { reporter } = row;
  if (reporter === null)
    return (
      <span className={isUnassigned(row) ? 'none' : 'none muted'}>
        <Icon of={UserPlusIcon} small />
        {words.planning.unassigned}
      </span>
    );
  return (
    <span className="person" title={reporter}>
      <Avatar name={reporter} />
      <span className="truncate" dir="auto">
        {reporter}
      </span>
    </span>
  );
}
