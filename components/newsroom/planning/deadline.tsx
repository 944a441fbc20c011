'use client';
import { useLanguage } from '@/components/ui/words/words-provider';
import { useClock } from '@/components/ui/time/clock';
import { wholeTime } from '@/components/newsroom/time/time-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { deadlineState, type DeadlineState } from '@/domain/planning/deadline';
import type { Stage } from '@/domain/story/workflow';
import { deadlineWords } from './deadline-words';

const LOOKS: Record<DeadlineState, string | undefined> = {
  plain: undefined,
  soon: 'soon',
  late: 'late',
  settled: 'muted',
};

/** When the text of a story is due: marked within the hour, with a word once it is late, dim when it no longer counts. */
export function Deadline({ at, stage }: { at: string; stage: Stage }) {
  const lang = useLanguage();
  const { planning } = useNewsroomWords();
  const clock = useClock();
  const [deadline, now] = [new Date(at), new Date(clock.now)];
  const state = deadlineState(deadline, stage, now);
  // Server and browser may have slightly different punctuation for a language.
  return (
    <time
      className={LOOKS[state]}
      dateTime={at}
      title={wholeTime(deadline, clock.zone, lang)}
      suppressHydrationWarning
    >
      {state === 'late' && <small>{planning.late} </small>}
      {deadlineWords(deadline, now, clock.zone, lang)}
    </time>
  );
}
