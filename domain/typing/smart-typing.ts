import { NO_BREAK, type LanguageRules } from '@/domain/language/language';
import { languageRules } from '@/domain/language/languages';

/** The replacement for a typed character, and the number of characters before it that it replaces. */
export interface Typeset {
  remove: number;
  insert: string;
}

const OPENING_CONTEXT = /(^|[\s([{«“‘„‚‹—–\-/\ufffc])$/u;
const ADDRESS = /:\/\/|@|^www\./i;
const HAN_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。！？；：、”’》」]$/u;

const set = (insert: string, remove = 0): Typeset => ({ remove, insert });
const count = (text: string, mark: string) => text.split(mark).length - 1;

/** Whether an earlier quotation is still open. */
const isOpen = (before: string, [open, close]: readonly [string, string]) =>
  count(before, open.trim()) > count(before, close.trim());

/**
 * The typographic form of a typed character: curly quotation marks, apostrophes, dashes, an ellipsis, the
 * spaces before high marks in French. Null when it is unchanged. `before` is the paragraph's text up to the
 * cursor, with U+FFFC for non-text; `typed` one character; `lang` a BCP 47 tag.
 */
export function smartTyping(before: string, typed: string, lang: string): Typeset | null {
  const word = /(?<!\S)\S*$/.exec(before)![0];
  if (ADDRESS.test(word)) return null;
  const rules = languageRules(lang);
  switch (typed) {
    case '"':
      return quotationMark(before, rules);
    case "'":
      return singleMark(before, rules);
    case '-':
      return dash(before, rules);
    case '.':
      return /(?<!\.)\.\.$/.test(before) ? set(rules.ellipsis, 2) : null;
    case ' ':
      return space(before, rules);
    default:
      return spacedMark(before, typed, rules) ?? decade(before, typed, rules);
  }
}

function quotationMark(before: string, { quotes, quotesByBalance }: LanguageRules): Typeset {
  const [open, close] = quotes.double;
  const byBalance = quotesByBalance || HAN_END.test(before);
  const opens = byBalance ? !isOpen(before, quotes.double) : OPENING_CONTEXT.test(before);
  if (opens) return set(open);
  const spaced = close.startsWith(NO_BREAK) && /\s$/.test(before);
  return set(close, spaced ? 1 : 0);
}

function singleMark(before: string, { quotes, apostrophe, singleMark: mark }: LanguageRules): Typeset {
  const [open, close] = quotes.single;
  if (/[\p{L}\p{N}]$/u.test(before) && !HAN_END.test(before))
    return set(apostrophe === 'unless-quoting' && isOpen(before, quotes.single) ? close : '’');
  if (mark === 'apostrophe') return set('’');
  if (mark === 'by-balance') return set(isOpen(before, quotes.single) ? close : open);
  return set(OPENING_CONTEXT.test(before) ? open : close);
}

/** Two hyphens become a dash, except at the start of a paragraph, where three of them are a divider. */
const dash = (before: string, rules: LanguageRules): Typeset | null =>
  /[^-]-$/.test(before) ? set(rules.dash, 1) : null;

function space(before: string, { spaceAfter, spacedDash }: LanguageRules): Typeset | null {
  const after = spaceAfter[before.at(-1) ?? ''];
  if (after) return set(after);
  return spacedDash && /\S -$/.test(before) ? set('– ', 1) : null;
}

/** A mark that requires a different space before it than the typed one. */
function spacedMark(before: string, typed: string, { spaceBefore }: LanguageRules): Typeset | null {
  const proper = spaceBefore[typed];
  return proper && /\S $/.test(before) ? set(proper + typed, 1) : null;
}

/** The mark before a shortened year is an apostrophe: ’90s. */
function decade(before: string, typed: string, { shortensYears }: LanguageRules): Typeset | null {
  const shortened = shortensYears && /\d/.test(typed) && /(^|\s)‘$/.test(before);
  return shortened ? set(`’${typed}`, 1) : null;
}
