/** Both texts of a bilingual edition as readers' pages take them: a line each, or the one that there is. */
export function inTwoLines(first: string, second: string | null | undefined): string {
  return second?.trim() ? `${first}\n${second}` : first;
}

/** The two texts joined by `inTwoLines`; the second is empty when there was one. */
export function twoTexts(printed: string): [first: string, second: string] {
  const [first = '', ...second] = printed.split('\n');
  return [first, second.join(' ')];
}

/** The text of what `inTwoLines` put together for where there is room for one: the first, or the second where that is all. */
export function mainText(printed: string): string {
  const [first, second] = twoTexts(printed);
  return first.trim() ? first : second;
}
