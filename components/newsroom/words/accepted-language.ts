import Negotiator from 'negotiator';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '@/components/ui/words/words';

const primary = (tag: string) => tag.toLowerCase().split('-')[0];

/**
 * The language of an Accept-Language header that the newsroom speaks and the browser likes best; English when there is
 * none. Only the primary language counts: the newsroom has one form of each.
 */
export function acceptedLanguage(header: string): InterfaceLanguage {
  for (const tag of new Negotiator({ headers: { 'accept-language': header } }).languages()) {
    const spoken = INTERFACE_LANGUAGES.find(lang => primary(lang) === primary(tag));
    if (spoken) return spoken;
  }
  return 'en';
}
