import { primaryLanguage } from '@/domain/language/languages';
import { dateLocale } from '@/domain/time/region';

/** The dates and spelling of an English edition: those of its time zone, British or American. */
export const ENGLISHES = ['zone', 'GB', 'US'] as const;
export type English = (typeof ENGLISHES)[number];

export const isEnglish = (lang: string): boolean => primaryLanguage(lang) === 'en';

/** The language of an edition with the region whose dates and spelling it has: `en-GB`. */
export function localeOf({ lang, zone, english }: { lang: string; zone: string; english: English }): string {
  return isEnglish(lang) && english !== 'zone' ? `en-${english}` : dateLocale(lang, zone);
}
