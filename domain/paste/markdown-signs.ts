/** The maximum length of plain text parsed as Markdown, in UTF-16 units: about 50,000 words. */
const LIMIT = 300_000;

/** Signs that all Markdown contains, to skip most plain texts early. */
const SIGNS =
  /^ {0,3}(?:#{1,6} |[-*+] |\d+[.)] |>|```|~~~|\|)|[*_`]\S|\]\(|\]\[|\[\^|\^\[|^(?:=+|-{3,})\s*$/m;

/** The maximum number of each sign in a text: unclosed ones make parsing slower than linear. */
const MAX: Record<string, number> = { '[': 4000, '<': 4000, '*': 8000, _: 8000, '`': 8000, '~': 8000 };

/** Whether a plain text may be Markdown. */
export const mayBeMarkdown = (text: string): boolean =>
  text.length <= LIMIT &&
  SIGNS.test(text) &&
  Object.entries(MAX).every(([sign, most]) => !isOver(text, sign, most));

function isOver(text: string, sign: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count <= most; at = text.indexOf(sign, at + 1)) count++;
  return count > most;
}
