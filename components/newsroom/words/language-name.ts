/** The name of a language in the interface's own, as it stands inside a sentence. */
export function languageName(tag: string, interfaceLang: string): string {
  return new Intl.DisplayNames(interfaceLang, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
