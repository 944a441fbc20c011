import { languageRules } from '@/domain/language/languages';
import type { CheckedText, TextFinding, TextRule } from '@/domain/checks/finding';

/** Before a closing bracket: the letter or number of a list, as in “a)” or “12)”. */
const LISTED = /(^|[\s(])(\p{L}|\p{N}{1,3})$/u;

function pairsOf(lang: string): Map<string, string> {
  const marks = [...languageRules(lang).pairedMarks];
  return new Map(marks.flatMap((mark, at): [string, string][] => (at % 2 ? [] : [[mark, marks[at + 1]!]])));
}

/** Quotation marks and brackets without a counterpart. */
export const unmatchedMark: TextRule = {
  name: 'unmatched-mark',
  find(checked) {
    const { text, lang, next } = checked;
    const pairs = pairsOf(lang);
    const closers = new Map([...pairs].map(([open, close]) => [close, open]));
    const open: { mark: string; at: number }[] = [];
    // The number of open marks of each kind, so that a lookup takes constant time.
    const waiting = new Map<string, number>();
    const count = (mark: string, by: number) => waiting.set(mark, (waiting.get(mark) ?? 0) + by);
    const found: TextFinding[] = [];
    const report = (mark: string, at: number) =>
      found.push({ from: at, to: at + mark.length, data: { text: mark } });
    for (let at = 0; at < text.length; at++) {
      const mark = text[at]!;
      const opener = closers.get(mark);
      if (pairs.has(mark)) {
        open.push({ mark, at });
        count(mark, 1);
      } else if (opener !== undefined) {
        if (waiting.get(opener))
          for (let last = open.pop(); last; last = open.pop()) {
            count(last.mark, -1);
            if (last.mark === opener) break;
            report(last.mark, last.at);
          }
        else if (!canBeAlone(mark, text, at)) report(mark, at);
      }
    }
    // A quotation of several paragraphs opens each one and closes only the last.
    const goesOn = (one: { mark: string; at: number }) =>
      one.at === 0 && next.startsWith(one.mark) && one.mark !== '(' && one.mark !== '[';
    for (const one of open) if (!goesOn(one)) report(one.mark, one.at);
    return [...found, ...oddStraight(checked)].sort((a, b) => a.from - b.from);
  },
};

function canBeAlone(mark: string, text: string, at: number): boolean {
  // Dialects, names and quotations can contain closing question marks without an opening one.
  if (mark === '?' || mark === '!') return true;
  return mark === ')' && LISTED.test(text.slice(Math.max(0, at - 5), at));
}

/** Straight quotation marks have no direction: an odd one is unmatched. After a figure they mean inches. */
function oddStraight({ text }: CheckedText): TextFinding[] {
  const straight = [...text.matchAll(/(?<!\p{N})"/gu)];
  const last = straight.at(-1);
  return last && straight.length % 2 ? [{ from: last.index, to: last.index + 1, data: { text: '"' } }] : [];
}
