'use client';
import { useLanguage } from '@/components/ui/words/words-provider';
import { useClock } from '@/components/ui/time/clock';
import { timeWords, fullTime } from './time-words';
import { useNewsroomWords } from '../words/use-newsroom-words';

/** When something happened: relative within the hour, else the time, the day or the date. */
export function When({ at, absolute = false }: { at: string; absolute?: boolean }) {
  const lang = useLanguage();
  const words = useNewsroomWords();
  const { now, zone } = useClock();
  const moment = new Date(at);
  // Server and browser may have slightly different punctuation for a language.
  return (
    <time dateTime={at} title={fullTime(moment, zone, lang)} suppressHydrationWarning>
      {timeWords(moment, { now: new Date(now), zone, lang, absolute, words: words.time })}
    </time>
  );
}
