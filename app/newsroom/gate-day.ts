import { cookies } from 'next/headers';
import { dateLocale, knownZone, ZONE_COOKIE } from '@/components/newsroom/words/time-words';

/** Today where the reader is, for the line under the paper's name. */
export async function gateDay(lang: string, now: Date): Promise<{ date: string; printed: string }> {
  const timeZone = knownZone((await cookies()).get(ZONE_COOKIE)?.value);
  return {
    date: new Intl.DateTimeFormat('en-CA', { timeZone }).format(now),
    printed: new Intl.DateTimeFormat(dateLocale(lang), { dateStyle: 'full', timeZone }).format(now),
  };
}
