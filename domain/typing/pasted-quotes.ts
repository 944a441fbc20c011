import { smartTyping } from './smart-typing';

/** All of a line before a mark decides what it is; beyond this length, in UTF-16 units, marks stay as they are. */
const LONGEST_LINE = 20_000;

/**
 * A pasted text with the straight quotation marks and apostrophes of each line as the language sets them; everything
 * else stays. `before` is the text that it follows in its paragraph, `lang` a BCP 47 tag.
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
    // What was there before the paste stays as it is.
    const kept = typed ? Math.max(before.length, set.length - typed.remove) : set.length;
    set = set.slice(0, kept) + (typed ? typed.insert : part);
  }
  return set.slice(before.length);
}
