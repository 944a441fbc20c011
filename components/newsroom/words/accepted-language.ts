import Negotiator from 'negotiator';
import { knownInterfaceLanguage, type InterfaceLanguage } from '@/domain/language/interface-languages';

/**
 * The interface language that an Accept-Language header prefers; English when there is none. Only the primary language counts: the newsroom has one form of each.
 */
export function acceptedLanguage(header: string): InterfaceLanguage {
  for (const tag of new Negotiator({ headers: { 'accept-language': header } }).languages()) {
    const known = knownInterfaceLanguage(tag);
    if (known) return known;
  }
  return 'en';
}
