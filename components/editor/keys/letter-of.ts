type Press = Pick<KeyboardEvent, 'key' | 'code'>;

const FIRST_NOT_LATIN = 128;

/** The Latin letter of a key event, in lower case, regardless of Caps Lock and keyboard layout; null for other keys. */
export function letterOf({ key, code }: Press): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const printed = /^Key([A-Z])$/.exec(code)?.[1];
  return printed && key.length === 1 && key.charCodeAt(0) >= FIRST_NOT_LATIN ? printed.toLowerCase() : null;
}
