import { formatByline } from '@/domain/story/byline';
import type { BylineEntry } from '@/domain/story/story';
import { primaryLanguage } from '@/domain/language/languages';

/** The word before the names of authors, which our own importers recognise. */
const BEFORE_NAMES: Record<string, string> = {
  en: 'By ',
  fr: 'Par ',
  es: 'Por ',
  de: 'Von ',
  zh: '文：',
  ar: 'بقلم ',
};

/** The byline of a story in a file. */
export function exportedByline(bylines: BylineEntry[], lang: string): string {
  const text = formatByline(bylines);
  return text && bylines.some(({ role }) => role === 'by')
    ? (BEFORE_NAMES[primaryLanguage(lang)] ?? '') + text
    : text;
}
