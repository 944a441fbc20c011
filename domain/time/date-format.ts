const formats = new Map<string, Intl.DateTimeFormat>();

/** More than the combinations of languages, zones and formats of a paper. */
const MAX = 500;

/**
 * A date formatter with European figures and, unless the options name another, the Gregorian calendar. Formatters are cached because creating
 * one is slow.
 */
export function dateFormat(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([lang, options]);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(lang, { calendar: 'gregory', numberingSystem: 'latn', ...options });
    if (formats.size >= MAX) formats.clear();
    formats.set(key, format);
  }
  return format;
}
