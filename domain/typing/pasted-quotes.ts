import { smartTyping } from './smart-typing';

/**
 * The whole line before a mark determines its form. Beyond this length, in UTF-16 units, marks are not
 * changed.
 */
const LONGEST_LINE = 20_000;

/**
 * Converts the straight quotation marks and apostrophes of a pasted text to those of the language. `before`
 * is the preceding text of its paragraph, `lang` a BCP 47 tag.
 */
export function pastedQuotes(text: string, before: string, lang: string): string {
  const [first = '', ...others] = text.split('\n');
  return [lineWithQuotes(first, before, lang), ...others.map(line => lineWithQuotes(line, '', lang))].join(
    '\n',
  );
}

function lineWithQuotes(line: string, before: string, lang: string): string {
  let set = before;
  for (const part of line.split(/(["'])/)) {
    const isMark = part === '"' || part === "'";
    const typed = isMark && set.length < LONGEST_LINE ? smartTyping(set, part, lang) : null;
    // Text from before the paste is not changed.
    const kept = typed ? Math.max(before.length, set.length - typed.remove) : set.length;
    set = set.slice(0, kept) + (typed ? typed.insert : part);
  }
  return set.slice(before.length);
}
