'use client';
import { useClock } from '@/components/newsroom/words/clock';
import { comingTime } from '@/components/newsroom/words/time-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useLanguage } from '@/components/ui/words/words-provider';

/** When a story is published by itself: the time, with its day unless that is today. */
export function ScheduledAt({ at }: { at: string }) {
  const lang = useLanguage();
  const { budget } = useNewsroomWords();
  const { now, zone } = useClock();
  const time = comingTime(new Date(at), { now: new Date(now), zone, lang });
  return (
    <time className="num soft" dateTime={at} title={budget.publishAt(time)} suppressHydrationWarning>
      {time}
    </time>
  );
}
