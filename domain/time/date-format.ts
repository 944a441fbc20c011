const formats = new Map<string, Intl.DateTimeFormat>();

/** More than the combinations of languages, zones and formats that a paper uses. */
const MOST = 500;

/** A formatter of dates in European figures of the Gregorian calendar. Making one takes longer than using it, so they are kept. */
export function dateFormat(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([lang, options]);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(lang, { calendar: 'gregory', numberingSystem: 'latn', ...options });
    if (formats.size >= MOST) formats.clear();
    formats.set(key, format);
  }
  return format;
}
