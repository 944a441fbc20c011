export type Direction = 'ltr' | 'rtl';

/** Scripts written from right to left. https://www.unicode.org/reports/tr9/ */
const RTL_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/**
 * The writing direction of a language.
 * @throws RangeError when the tag is not BCP 47
 */
export function directionOf(tag: string): Direction {
  return RTL_SCRIPTS.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** Whether a language is written in Latin letters. */
export function isLatin(lang: string): boolean {
  try {
    return new Intl.Locale(lang).maximize().script === 'Latn';
  } catch {
    return false;
  }
}
