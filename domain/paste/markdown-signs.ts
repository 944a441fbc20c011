/** The longest plain text that is looked at as Markdown, in UTF-16 units: about 50,000 words. */
const LIMIT = 300_000;

/** What Markdown cannot do without, so that most plain texts need no closer look. */
const SIGNS =
  /^ {0,3}(?:#{1,6} |[-*+] |\d+[.)] |>|```|~~~|\|)|[*_`]\S|\]\(|\]\[|\[\^|\^\[|^(?:=+|-{3,})\s*$/m;

/** The most of a sign that a text may have: reading Markdown takes longer than the text is long where they are open. */
const MOST: Record<string, number> = { '[': 4000, '<': 4000, '*': 8000, _: 8000, '`': 8000, '~': 8000 };

/** Whether a plain text may be Markdown. */
export const mayBeMarkdown = (text: string): boolean =>
  text.length <= LIMIT &&
  SIGNS.test(text) &&
  Object.entries(MOST).every(([sign, most]) => !isOver(text, sign, most));

function isOver(text: string, sign: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count <= most; at = text.indexOf(sign, at + 1)) count++;
  return count > most;
}
