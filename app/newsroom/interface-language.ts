import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { acceptedLanguage } from '@/components/newsroom/words/accepted-language';
import {
  INTERFACE_LANGUAGES,
  interfaceLanguage,
  type InterfaceLanguage,
} from '@/domain/language/interface-languages';
import { currentSession } from './current-user';

/** The cookie with the language chosen before signing in. */
export const LANGUAGE_COOKIE = 'newsroom-language';

/** The language of this request: the person's own, else the one chosen before signing in, else the browser's. */
export const requestLanguage = cache(async (): Promise<InterfaceLanguage> => {
  // Without a database, the layout is still rendered so that the error page can be shown.
  const person = await currentSession().catch(() => null);
  if (person) return interfaceLanguage(person.locale);
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  return knownLanguage(chosen) ?? acceptedLanguage((await headers()).get('accept-language') ?? '');
});

/** The interface language with this tag. */
export function knownLanguage(tag: string | undefined): InterfaceLanguage | undefined {
  return INTERFACE_LANGUAGES.find(known => known === tag);
}
