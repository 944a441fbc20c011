/** Both texts of a bilingual edition for public pages: one per line, or the only one. */
export function inTwoLines(first: string, second: string | null | undefined): string {
  return second?.trim() ? `${first}\n${second}` : first;
}

/** The two texts joined by `inTwoLines`; the second is empty when there was only one. */
export function twoTexts(printed: string): [first: string, second: string] {
  const [first = '', ...second] = printed.split('\n');
  return [first, second.join(' ')];
}

/** One text from the output of `inTwoLines`: the first, or the second if it is the only one. */
export function mainText(printed: string): string {
  const [first, second] = twoTexts(printed);
  return first.trim() ? first : second;
}
