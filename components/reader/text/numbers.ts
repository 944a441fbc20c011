/** A number with the marks of a language between its thousands, in European figures: `12,345`. */
export function numberInWords(number: number, lang: string): string {
  return new Intl.NumberFormat(lang, { numberingSystem: 'latn' }).format(number);
}
