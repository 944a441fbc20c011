import { dateFormat } from '@/domain/time/date-format';
import { intlLocale } from './intl-locale';

/** A number that was counted up to one more than `most`, as it is written: with a plus where there are more. */
export function boundedCount(count: number, most: number, lang: string): string {
  const written = new Intl.NumberFormat(intlLocale(lang)).format(Math.min(count, most));
  return count > most ? `${written}+` : written;
}

/** The day of a time in UTC, as sentences in an interface language write it: `24 November 2026`. */
export function dayInWords(iso: string | undefined, lang: string): string {
  return iso
    ? dateFormat(intlLocale(lang), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
    : '';
}
