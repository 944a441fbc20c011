import { intlLocale } from '@/components/ui/words/intl-locale';
import type { Words } from '@/components/ui/words/en';

/** The names of files that could not be uploaded, by the reason; without names it is about no single file. */
export type FailedFiles = ReadonlyMap<string, readonly string[]>;

export const NONE_FAILED: FailedFiles = new Map();

export const withFailed = (failed: FailedFiles, name: string, why: string): FailedFiles =>
  new Map(failed).set(why, [...(failed.get(why) ?? []), name]);

/** A sentence for each reason, with the names of its files. */
export function failedWords(failed: FailedFiles, { picture }: Words, lang: string): string[] {
  const list = new Intl.ListFormat(intlLocale(lang), { type: 'unit' });
  return [...failed].map(([why, names]) => (names.length ? picture.notSent(list.format(names), why) : why));
}
