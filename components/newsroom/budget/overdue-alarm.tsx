import AlertIcon from 'lucide-react/icons/circle-x';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import type { NewsroomWords } from '@/components/newsroom/words/words';

/** Says that scheduled steps were not taken at their time. */
export function OverdueAlarm({ overdue, words }: { overdue: number; words: NewsroomWords }) {
  return (
    <div className="note-line badbg" role="alert">
      <Icon of={AlertIcon} tone="bad" />
      <span>{words.budget.overdue(overdue)}</span>
      <span className="btnrow">
        <Link className="btn line tiny" href="/newsroom?stage=scheduled">
          {words.budget.toOverdue}
        </Link>
      </span>
    </div>
  );
}
