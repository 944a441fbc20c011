/** The name of a language in the interface language, for use inside a sentence. */
export function languageName(tag: string, interfaceLang: string): string {
  return new Intl.DisplayNames(interfaceLang, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
