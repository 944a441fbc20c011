import AlertIcon from 'lucide-react/icons/circle-x';
import { ScreenLink } from '@/components/newsroom/screen-link';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { AdminWords } from '@/components/newsroom/words/admin/words';
import type { NewsroomWords } from '@/components/newsroom/words/words';

interface ScheduleAlarmsProps {
  /** Scheduled steps that were not taken at their time. */
  overdue: number;
  /** Stories whose readers still have the page from before a scheduled step. */
  unseen: number;
  /** Records that the last verification found to be altered. */
  changed: number;
  /** Unusual acts that no admin has settled. */
  unusual: number;
  words: NewsroomWords;
  ofUnusual: AdminWords['unusual'];
}

/**
 * Warns that scheduled steps were not taken at their time, that readers do not see them, that data was changed outside
 * the system, or that someone acts unusually.
 */
export function ScheduleAlarms({ overdue, unseen, changed, unusual, words, ofUnusual }: ScheduleAlarmsProps) {
  const { budget } = words;
  return (
    <>
      {overdue > 0 && (
        <Alarm text={budget.overdue(overdue)}>
          <ScreenLink className="button line tiny" href="/newsroom?stage=scheduled">
            {budget.toOverdue}
          </ScreenLink>
        </Alarm>
      )}
      {unseen > 0 && <Alarm text={budget.unseen(unseen)} />}
      {changed > 0 && <Alarm text={budget.tampered(changed)} />}
      {unusual > 0 && (
        <Alarm text={ofUnusual.banner(unusual)}>
          <ScreenLink className="button line tiny" href="/newsroom/paper/security#unusual">
            {ofUnusual.show}
          </ScreenLink>
        </Alarm>
      )}
    </>
  );
}

function Alarm({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="note-line tone-bad" role="alert">
      <Icon of={AlertIcon} tone="bad" />
      <span>{text}</span>
      {children && <span className="button-row">{children}</span>}
    </div>
  );
}
