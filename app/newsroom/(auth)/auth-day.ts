import { cookies } from 'next/headers';
import { localDay } from '@/domain/time/local-day';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { supportedZone, ZONE_COOKIE } from '@/components/ui/time/browser-zone';
import { dateFormat } from '@/domain/time/date-format';

/** Today in the viewer's time zone, for the line under the paper's name. */
export async function authDay(lang: string, now: Date): Promise<{ date: string; printed: string }> {
  const timeZone = supportedZone((await cookies()).get(ZONE_COOKIE)?.value);
  return {
    date: localDay(now, timeZone),
    printed: dateFormat(intlLocale(lang), { dateStyle: 'full', timeZone }).format(now),
  };
}
