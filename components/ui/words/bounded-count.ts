import { intlLocale } from './intl-locale';

/** A number that was counted up to one more than `most`, as it is written: with a plus where there are more. */
export function boundedCount(count: number, most: number, lang: string): string {
  const written = new Intl.NumberFormat(intlLocale(lang)).format(Math.min(count, most));
  return count > most ? `${written}+` : written;
}
