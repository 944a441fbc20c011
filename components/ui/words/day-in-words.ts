import { dateFormat } from '@/domain/time/date-format';
import { intlLocale } from './intl-locale';

/** The day of a time in UTC, as sentences in an interface language write it: `24 November 2026`. */
export function dayInWords(iso: string | undefined, lang: string): string {
  return iso
    ? dateFormat(intlLocale(lang), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
    : '';
}
