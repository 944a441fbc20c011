'use client';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useLanguage } from '@/components/ui/words/words-provider';
import { dateFormat } from '@/domain/time/date-format';
import { useClock } from '@/components/ui/time/clock';

/** Prints the hours and minutes of a moment on the person's clock. */
export function useClockTime(): (at: string | number) => string {
  const lang = useLanguage();
  const { zone } = useClock();
  const format = dateFormat(intlLocale(lang), {
    ...{ timeZone: zone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' },
  });
  return at => format.format(new Date(at));
}
