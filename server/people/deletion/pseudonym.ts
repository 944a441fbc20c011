import { primaryLanguage } from '@/domain/language/languages';
import { formerColleague as ar } from './words/ar';
import { formerColleague as en } from './words/en';
import { formerColleague as fr } from './words/fr';
import { formerColleague as zh } from './words/zh-hans';

const NAMES: Record<string, (code: string) => string> = { en, fr, zh, ar };

/**
 * What the newsroom calls a person whose account was deleted.
 * @param tag the BCP 47 tag of the paper's language; English stands in for one that the newsroom does not speak
 */
export function pseudonymOf(personId: string, tag: string): string {
  const named = NAMES[primaryLanguage(tag)] ?? en;
  return named(personId.slice(-4));
}
