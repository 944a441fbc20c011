import AlertIcon from 'lucide-react/icons/circle-x';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { NewsroomWords } from '@/components/newsroom/words/words';

interface ScheduleAlarmsProps {
  /** Scheduled steps that were not taken at their time. */
  overdue: number;
  /** Stories whose readers still have the page from before a scheduled step. */
  unseen: number;
  words: NewsroomWords;
}

/** Says that scheduled steps were not taken at their time, or that readers do not see them. */
export function ScheduleAlarms({ overdue, unseen, words }: ScheduleAlarmsProps) {
  const { budget } = words;
  return (
    <>
      {overdue > 0 && (
        <Alarm text={budget.overdue(overdue)}>
          <Link className="btn line tiny" href="/newsroom?stage=scheduled">
            {budget.toOverdue}
          </Link>
        </Alarm>
      )}
      {unseen > 0 && <Alarm text={budget.unseen(unseen)} />}
    </>
  );
}

function Alarm({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="note-line badbg" role="alert">
      <Icon of={AlertIcon} tone="bad" />
      <span>{text}</span>
      {children && <span className="btnrow">{children}</span>}
    </div>
  );
}
