import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { INTERFACE_LANGUAGES, interfaceLanguage, type InterfaceLanguage } from '@/components/ui/words/words';
import { herself } from './herself';

/** The cookie of somebody who chose a language before signing in. */
export const LANGUAGE_COOKIE = 'newsroom-language';

/** The language of this request: the person's own, else the one chosen at the gate, else the browser's. */
export const spokenLanguage = cache(async (): Promise<InterfaceLanguage> => {
  // With the database away the layout still stands, so that the error page can say so.
  const person = await herself().catch(() => null);
  if (person) return interfaceLanguage(person.locale);
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  return knownLanguage(chosen) ?? acceptedLanguage((await headers()).get('accept-language') ?? '');
});

/** The interface language with this tag. */
export function knownLanguage(tag: string | undefined): InterfaceLanguage | undefined {
  return INTERFACE_LANGUAGES.find(known => known === tag);
}

/** The first language of an Accept-Language header that the newsroom speaks; English when there is none. */
export function acceptedLanguage(header: string): InterfaceLanguage {
  const wanted = header
    .split(',')
    .map(part => {
      const [tag = '', ...rest] = part.trim().split(';');
      const weight = Number(/q=([\d.]+)/.exec(rest.join(';'))?.[1] ?? 1);
      return { primary: tag.toLowerCase().split('-')[0], weight };
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { primary } of wanted) {
    const spoken = INTERFACE_LANGUAGES.find(lang => lang.toLowerCase().split('-')[0] === primary);
    if (spoken) return spoken;
  }
  return 'en';
}
