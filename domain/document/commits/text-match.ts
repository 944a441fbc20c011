/** The minimum length of a text to search for: single letters are found in many words. */
export const MIN_MATCH_LENGTH = 2;

/** Whether a text is another one with a part cut out, and at least half as long: a short word may be the ends of any long text. */
export function isRemainder(part: string, text: string): boolean {
  if (part.length < MIN_MATCH_LENGTH || part.length * 2 < text.length || part.length > text.length)
    return false;
  let start = 0;
  while (start < part.length && part[start] === text[start]) start++;
  return text.endsWith(part.slice(start));
}
