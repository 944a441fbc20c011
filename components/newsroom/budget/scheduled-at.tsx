'use client';
import { isOverdue } from '@/domain/planning/scheduled-time';
import { useClock } from '@/components/ui/time/clock';
import { comingTime } from '@/components/newsroom/time/time-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useLanguage } from '@/components/ui/words/words-provider';

/** The scheduled time of publishing, with its day unless that is today, and a label when it is overdue. */
export function ScheduledAt({ at }: { at: string }) {
  const lang = useLanguage();
  const { budget, planning } = useNewsroomWords();
  const { now, zone } = useClock();
  const late = isOverdue(new Date(at), new Date(now));
  const time = comingTime(new Date(at), { now: new Date(now), zone, lang });
  return (
    <time
      className={late ? 'tabular late' : 'tabular soft'}
      dateTime={at}
      title={late ? undefined : budget.publishAt(time)}
      suppressHydrationWarning
    >
      {late && <small>{planning.late} </small>}
      {time}
    </time>
  );
}
